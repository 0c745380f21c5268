package io.github.numerosity.stats.comparison;

import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.exhibits.LayerSlugs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Figures of differences with their intervals, one for each group of numbers and two runs, with a
 * panel on its own scale for each kind of number.
 */
final class DifferenceFigures {
  /** Largest number of numbers of a group shown in the body rather than the appendix. */
  private static final int MOST_IN_BODY = 120;

  /** Largest number of differences listed in a text alternative. */
  private static final int MOST_TOLD = 12;

  private DifferenceFigures() {}

  static List<Figure> of(ComparisonResult result) {
    List<List<Contrast>> groups = ComparisonTables.groups(result);
    LayerSlugs slugs = LayerSlugs.of(groups.stream().map(DifferenceFigures::title).toList());
    List<Figure> figures = new ArrayList<>();
    for (List<Contrast> group : groups) {
      if (group.stream().anyMatch(contrast -> contrast.test().isPresent())) {
        figures.add(figure(group, name(slugs, group)));
      }
    }
    return figures;
  }

  private static String title(List<Contrast> group) {
    Contrast one = group.get(0);
    return one.quantity().group() + " " + one.second() + " " + one.first();
  }

  private static String name(LayerSlugs slugs, List<Contrast> group) {
    return slugs.name("difference", title(group)).replaceAll("-+$", "");
  }

  private static Figure figure(List<Contrast> group, String name) {
    Contrast one = group.get(0);
    List<Contrast> tested = group.stream().filter(contrast -> contrast.test().isPresent()).toList();
    Map<String, List<Contrast>> kinds =
        tested.stream()
            .collect(
                Collectors.groupingBy(
                    contrast -> contrast.quantity().kind(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Plot.Panel> panels = new ArrayList<>();
    kinds.forEach((kind, contrasts) -> panels.add(new Plot.Panel(kind, plot(contrasts))));
    return new Figure(
            name,
            "%s: %s".formatted(one.quantity().group(), lowered(ComparisonExhibits.finding(group))),
            caption(group, tested),
            alternative(tested),
            panels.size() == 1 ? panels.get(0).plot() : new Plot.Panels(panels))
        .about("%s against %s".formatted(one.second(), one.first()))
        .at(tested.size() > MOST_IN_BODY ? Prominence.APPENDIX : Prominence.BODY)
        .from(ComparisonTables.DIFFERENCES);
  }

  private static String lowered(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static String caption(List<Contrast> group, List<Contrast> tested) {
    Contrast one = group.get(0);
    return "%s less %s: differences of means over networks with 95 %% intervals. %s. p-values after Holm's correction for %d tests stand in the table.%s"
        .formatted(
            one.second(),
            one.first(),
            tested.stream()
                .collect(
                    Collectors.groupingBy(
                        DifferenceFigures::how, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(
                    each ->
                        "%s: %s"
                            .formatted(
                                ComparisonExhibits.list(
                                    each.getValue().stream()
                                        .map(contrast -> contrast.quantity().network())
                                        .distinct()
                                        .toList()),
                                each.getKey()))
                .collect(Collectors.joining("; ")),
            tested.size(),
            group.size() == tested.size()
                ? ""
                : " %d more numbers differ and cannot be tested."
                    .formatted(group.size() - tested.size()));
  }

  private static String how(Contrast contrast) {
    return switch (contrast.method()) {
      case PAIRED -> "t of %d pairs of one seed".formatted(contrast.inFirst().networks());
      case WELCH ->
          "Welch's t, %d and %d networks"
              .formatted(contrast.inSecond().networks(), contrast.inFirst().networks());
    };
  }

  private static String alternative(List<Contrast> tested) {
    List<String> told =
        tested.stream()
            .filter(Contrast::isClear)
            .limit(MOST_TOLD)
            .map(ComparisonExhibits::words)
            .toList();
    long clear = tested.stream().filter(Contrast::isClear).count();
    return "Points with intervals around a line at 0. "
        + (told.isEmpty()
            ? "All intervals include 0."
            : ComparisonExhibits.list(told)
                + (clear > told.size() ? ", and %d more.".formatted(clear - told.size()) : "."));
  }

  /** Plots networks as series, or along the axis if there is only one list element. */
  private static Plot plot(List<Contrast> contrasts) {
    List<String> elements =
        contrasts.stream().map(contrast -> contrast.quantity().elements()).distinct().toList();
    List<String> networks =
        contrasts.stream().map(contrast -> contrast.quantity().network()).distinct().toList();
    boolean single = elements.size() == 1;
    List<Plot.Series> series = new ArrayList<>();
    for (String network : single ? List.of("") : networks) {
      List<Contrast> some =
          contrasts.stream()
              .filter(contrast -> single || contrast.quantity().network().equals(network))
              .toList();
      List<Double> x =
          some.stream()
              .map(
                  contrast ->
                      single
                          ? networks.indexOf(contrast.quantity().network()) + 1.0
                          : elements.indexOf(contrast.quantity().elements()) + 1.0)
              .toList();
      List<Estimate.Interval> intervals =
          some.stream().map(contrast -> contrast.interval().orElseThrow()).toList();
      series.add(
          Plot.Series.of(
                  single ? "difference" : network,
                  x,
                  some.stream().map(Contrast::difference).toList())
              .withIntervals(
                  intervals.stream().map(Estimate.Interval::lower).toList(),
                  intervals.stream().map(Estimate.Interval::upper).toList()));
    }
    return new Plot.Points(
            series, Plot.Axis.of("", single ? networks : elements), Plot.Axis.linear("difference"))
        .withBands(List.of(Plot.Band.across("no difference", 0, 0)));
  }
}
