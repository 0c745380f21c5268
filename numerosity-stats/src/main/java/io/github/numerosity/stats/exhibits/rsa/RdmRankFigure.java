package io.github.numerosity.stats.exhibits.rsa;

import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.exhibits.EstimateSeries;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.rsa.Dissimilarity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ranks of the pairs that the poster calls alike, 2 and 10, 1 and 3, among all pairs. */
final class RdmRankFigure {
  private static final int[][] CELLS = {{2, 10}, {1, 3}};

  private RdmRankFigure() {}

  /** Returns the figure for the groups of one layer; empty if no network has the rank of a pair. */
  static Optional<Figure> of(String name, List<RdmGroup> groups) {
    RdmGroup any = RdmGroup.subject(groups);
    int conditions = any.first().conditions().size();
    int pairs = conditions * (conditions - 1) / 2;
    List<Plot.Panel> panels = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (Dissimilarity measure : groups.stream().map(RdmGroup::measure).distinct().toList()) {
      List<RdmGroup> ofMeasure = groups.stream().filter(g -> g.measure() == measure).toList();
      List<Plot.Series> series = new ArrayList<>();
      for (RdmGroup group : ofMeasure) {
        EstimateSeries.overNames(group.network(), ranks(group)).ifPresent(series::add);
        told.add(told(group));
      }
      if (!series.isEmpty()) {
        panels.add(
            new Plot.Panel(
                RdmGroup.title(measure),
                new Plot.Points(
                        series,
                        Plot.Axis.of("pair of numerosities", names()),
                        Plot.Axis.linear("rank among %d pairs (1 = most alike)".formatted(pairs)))
                    .withBands(List.of(Plot.Band.across("most alike third", 1, pairs / 3.0)))));
      }
    }
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Figure(
                name,
                finding(any, pairs),
                "Rank of two cells among the %d of the matrix of layer %s, 1 being the most alike pair; mean over networks, in brackets the 95 %% interval from %d networks on. %s."
                    .formatted(
                        pairs, any.layer(), Estimate.SMALLEST_SAMPLE, String.join(". ", told)),
                "Points for the pairs %s, one colour for each of the networks %s, in a panel for each measure. %s"
                    .formatted(
                        EstimateWords.list(names(), "and"),
                        EstimateWords.list(
                            groups.stream().map(RdmGroup::network).distinct().toList(), "and"),
                        finding(any, pairs)),
                new Plot.Panels(panels))
            .about(RdmGroup.TOPIC)
            .from("rdm-cells"));
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (int[] cell : CELLS) {
      names.add("%d and %d".formatted(cell[0], cell[1]));
    }
    return names;
  }

  private static List<Optional<Estimate>> ranks(RdmGroup group) {
    List<Optional<Estimate>> ranks = new ArrayList<>();
    for (int[] cell : CELLS) {
      ranks.add(group.estimate(fit -> fit.rank(cell[0], cell[1])));
    }
    return ranks;
  }

  private static String told(RdmGroup group) {
    List<String> told = new ArrayList<>();
    List<Optional<Estimate>> ranks = ranks(group);
    for (int cell = 0; cell < ranks.size(); cell++) {
      String name = names().get(cell);
      ranks.get(cell).ifPresent(rank -> told.add(name + " " + EstimateWords.brief(rank, "%.1f")));
    }
    return "%s, %s: %s"
        .formatted(
            group.network(), group.title(), told.isEmpty() ? "none" : String.join("; ", told));
  }

  /** Returns the finding for one group. */
  private static String finding(RdmGroup group, int pairs) {
    Map<String, List<String>> verdicts = new LinkedHashMap<>();
    List<Optional<Estimate>> ranks = ranks(group);
    for (int cell = 0; cell < ranks.size(); cell++) {
      String name = names().get(cell);
      ranks
          .get(cell)
          .ifPresent(
              rank ->
                  verdicts
                      .computeIfAbsent(verdict(rank, pairs), key -> new ArrayList<>())
                      .add(name));
    }
    List<String> clauses = new ArrayList<>();
    verdicts.forEach(
        (verdict, cells) -> clauses.add(EstimateWords.list(cells, "as well as") + " " + verdict));
    return "In %s, %s.".formatted(group.network(), String.join(", ", clauses));
  }

  private static String verdict(Estimate rank, int pairs) {
    double third = pairs / 3.0;
    Optional<Estimate.Interval> interval = rank.interval();
    if (interval.isPresent() && interval.get().upper() <= third) {
      return "are among the most alike third of pairs";
    }
    return interval.isPresent() && interval.get().lower() > third
        ? "are not among the most alike third of pairs"
        : "may or may not be among the most alike third of pairs";
  }
}
