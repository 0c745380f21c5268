package io.github.numerosity.stats.exhibits.tuning;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.EstimateSeries;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.exhibits.NetworkDots;
import io.github.numerosity.stats.exhibits.PanelPlots;
import io.github.numerosity.stats.tuning.RangeTest;
import io.github.numerosity.stats.tuning.RangeTest.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Figures of the range test: outcomes, and preferences over the extended range. */
public final class RangeFigures {
  /** Name of the figure of outcomes; with several layers, followed by that of the layer. */
  public static final String OUTCOMES = "range-test-outcomes";

  private static final String TOPIC = "Range test";

  private RangeFigures() {}

  /**
   * Draws the share of units with each outcome, one dot per network.
   *
   * @param name of the figure
   * @param results of all networks, at least one
   * @param layer name of the layer
   * @param bands behind the dots of some outcomes, in percent
   * @param bandsInWords sentences about the bands, preceded by a space; empty without bands
   * @return the figure; empty if no network has such a unit
   * @throws java.util.NoSuchElementException if the layer was not recorded
   */
  public static Optional<Figure> outcomes(
      String name,
      PerNetwork<RangeTest.Result> results,
      String layer,
      Map<Outcome, Plot.Band> bands,
      String bandsInWords) {
    if (results.byId().values().stream().allMatch(result -> moves(result, layer).isEmpty())) {
      return Optional.empty();
    }
    RangeTest.Layer any = results.byId().values().iterator().next().layer(layer);
    List<Plot.Panel> panels = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (Outcome outcome : List.of(Outcome.FOLLOWS_EDGE, Outcome.STAYS, Outcome.ELSEWHERE)) {
      panels.add(new Plot.Panel(words(outcome), dots(results, layer, outcome, bands)));
      numbers.add(
          "%s: %s"
              .formatted(
                  words(outcome),
                  EstimateWords.percentages(results, result -> percent(result, layer, outcome))));
    }
    return Optional.of(
        new Figure(
                name,
                finding(results, layer, any),
                "Of the selective units of layer %s that prefer %d among the numerosities up to %d, those whose preference follows the edge when numerosities up to %d are shown too (it lies in the upper third of the extension), stays (at %d or its neighbour), or goes elsewhere. One dot a network that has such units, and the mean with its 95 %% interval over networks where there are at least %d (in brackets). %s.%s"
                    .formatted(
                        layer,
                        any.largestBase(),
                        any.largestBase(),
                        any.largestExtended(),
                        any.largestBase(),
                        Estimate.SMALLEST_SAMPLE,
                        String.join(". ", numbers),
                        bandsInWords),
                "For each outcome dots in columns, one column for each kind of network (%s); the height is the percentage of units."
                    .formatted(String.join(", ", results.networks())),
                new Plot.Panels(panels))
            .about(TOPIC)
            .at(Prominence.SUMMARY)
            .from("range-test-networks", "range-test"));
  }

  private static String finding(
      PerNetwork<RangeTest.Result> results, String layer, RangeTest.Layer any) {
    String first = results.subject();
    return "Shown up to %d, %s of units in %s that prefer %d follow the edge%s."
        .formatted(
            any.largestExtended(),
            EstimateWords.subject(
                    results, result -> percent(result, layer, Outcome.FOLLOWS_EDGE), "%.0f %%")
                .orElse("none"),
            first,
            any.largestBase(),
            EstimateWords.against(
                results, result -> percent(result, layer, Outcome.FOLLOWS_EDGE), "more", "fewer"));
  }

  private static Plot.Points dots(
      PerNetwork<RangeTest.Result> results,
      String layer,
      Outcome outcome,
      Map<Outcome, Plot.Band> bands) {
    Plot.Points dots =
        NetworkDots.of(results, result -> percent(result, layer, outcome), "units (%)");
    List<Optional<Estimate>> means =
        results.networks().stream()
            .map(
                network ->
                    EstimateCells.estimate(
                        results.of(network).stream()
                            .map(result -> percent(result, layer, outcome))
                            .toList()))
            .toList();
    List<Plot.Series> series =
        Stream.concat(
                dots.series().stream(),
                EstimateSeries.overNames("mean over networks", means).stream())
            .toList();
    return new Plot.Points(series, dots.x(), dots.y())
        .withBands(Optional.ofNullable(bands.get(outcome)).stream().toList());
  }

  /**
   * Draws the distribution of preferences over the extended range.
   *
   * @param name of the figure
   * @param results of all networks, at least one
   * @param layer name of the layer
   * @return the figure; empty if no network has such a unit
   */
  static Optional<Figure> preferences(
      String name, PerNetwork<RangeTest.Result> results, String layer) {
    RangeTest.Layer any = results.byId().values().iterator().next().layer(layer);
    List<Integer> numerosities =
        IntStream.rangeClosed(
                results.byId().values().stream()
                    .flatMap(result -> moves(result, layer).stream())
                    .mapToInt(RangeTest.Move::preferredNumerosity)
                    .min()
                    .orElse(any.largestExtended() + 1),
                any.largestExtended())
            .boxed()
            .toList();
    if (numerosities.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = numerosities.stream().map(n -> Integer.toString(n)).toList();
    List<Plot.Panel> panels = new ArrayList<>();
    for (String network : results.networks()) {
      List<Optional<Estimate>> shares =
          numerosities.stream()
              .map(
                  numerosity ->
                      EstimateCells.estimate(
                          results.of(network).stream()
                              .map(result -> preferring(result, layer, numerosity))
                              .toList()))
              .toList();
      EstimateSeries.overNames(network, shares)
          .ifPresent(
              series ->
                  panels.add(
                      new Plot.Panel(
                          network,
                          new Plot.Bars(
                                  List.of(series),
                                  Plot.Axis.of("preferred, larger ones shown", names),
                                  Plot.Axis.linear("units (%)"))
                              .withHatched(List.of((double) names.size())))));
    }
    return Optional.of(
        new Figure(
                name,
                "Where units that prefer %d among numerosities up to it prefer to be among those up to %d."
                    .formatted(any.largestBase(), any.largestExtended()),
                "Selective units of layer %s with an edge preference of %d by the numerosity that they prefer when larger ones are shown too; mean over those networks (%s) that have such units, with 95 %% intervals where there are at least %d. The new edge is hatched."
                    .formatted(
                        layer,
                        any.largestBase(),
                        EstimateWords.counts(results),
                        Estimate.SMALLEST_SAMPLE),
                "For each kind of network (%s) bars over the numerosities %s."
                    .formatted(String.join(", ", results.networks()), String.join(", ", names)),
                PanelPlots.of(panels))
            .about(TOPIC)
            .from("range-test"));
  }

  private static List<RangeTest.Move> moves(RangeTest.Result result, String layer) {
    return result.layer(layer).moves();
  }

  private static OptionalDouble preferring(RangeTest.Result result, String layer, int numerosity) {
    List<RangeTest.Move> moves = moves(result, layer);
    return moves.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            100.0
                * moves.stream().filter(move -> move.preferredNumerosity() == numerosity).count()
                / moves.size());
  }

  private static OptionalDouble percent(RangeTest.Result result, String layer, Outcome outcome) {
    OptionalDouble share = result.layer(layer).share(outcome);
    return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case STAYS -> "stays";
      case FOLLOWS_EDGE -> "follows the edge";
      case ELSEWHERE -> "goes elsewhere";
    };
  }
}
