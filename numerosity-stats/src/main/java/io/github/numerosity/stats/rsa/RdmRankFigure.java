package io.github.numerosity.stats.rsa;

import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.LayerSlugs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the pairs that the poster calls alike, 2 and 10, 1 and 3, stand among all pairs. */
final class RdmRankFigure {
  private static final int[][] CELLS = {{2, 10}, {1, 3}};

  private RdmRankFigure() {}

  /** Of the groups of one layer, at least one. */
  static Figure of(LayerSlugs slugs, List<RdmGroup> groups) {
    RdmGroup any = groups.get(0);
    List<String> networks = groups.stream().map(RdmGroup::network).distinct().toList();
    int conditions = any.first().conditions().size();
    int pairs = conditions * (conditions - 1) / 2;
    List<Plot.Series> series = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    for (int[] cell : CELLS) {
      for (Dissimilarity measure : groups.stream().map(RdmGroup::measure).distinct().toList()) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (RdmGroup group : groups) {
          Optional<Estimate> rank = group.estimate(fit -> fit.rank(cell[0], cell[1]));
          if (group.measure() == measure && rank.isPresent()) {
            double mean = rank.get().mean();
            Optional<Estimate.Interval> interval = rank.get().interval();
            x.add(networks.indexOf(group.network()) + 1.0);
            y.add(mean);
            low.add(interval.map(Estimate.Interval::lower).orElse(mean));
            high.add(interval.map(Estimate.Interval::upper).orElse(mean));
            findings.add(finding(group, cell, mean, interval, pairs));
          }
        }
        if (!x.isEmpty()) {
          series.add(
              Plot.Series.of(
                      "(%d, %d), %s".formatted(cell[0], cell[1], RdmGroup.title(measure)), x, y)
                  .withIntervals(low, high));
        }
      }
    }
    List<String> numbered = new ArrayList<>();
    for (int i = 0; i < networks.size(); i++) {
      numbered.add((i + 1) + " " + networks.get(i));
    }
    return new Figure(
        slugs.name("rdm-ranks", any.layer()),
        findings.isEmpty()
            ? "Neither 2 and 10 nor 1 and 3 were both shown, or matrices have absent cells."
            : String.join(" ", findings),
        "Rank of two cells among the %d of the matrix of layer %s, 1 being the most alike pair; mean over networks and 95 %% interval from five networks on. Networks: %s."
            .formatted(pairs, any.layer(), String.join(", ", numbered)),
        "Points over the networks %s, one series for each cell and measure."
            .formatted(String.join(", ", numbered)),
        new Plot.Points(
            series,
            Plot.Axis.linear("network (%s)".formatted(String.join(", ", numbered))),
            Plot.Axis.linear("rank among %d pairs".formatted(pairs))));
  }

  private static String finding(
      RdmGroup group, int[] cell, double mean, Optional<Estimate.Interval> interval, int pairs) {
    double third = pairs / 3.0;
    String verdict = "undecided whether among the most alike third";
    if (interval.isPresent() && interval.get().upper() <= third) {
      verdict = "among the most alike third";
    } else if (interval.isPresent() && interval.get().lower() > third) {
      verdict = "not among the most alike third";
    }
    return String.format(
        Locale.ROOT,
        "\"%s\", %s: %d and %d rank %.1f of %d, %s.",
        group.network(),
        group.title(),
        cell[0],
        cell[1],
        mean,
        pairs,
        verdict);
  }
}
