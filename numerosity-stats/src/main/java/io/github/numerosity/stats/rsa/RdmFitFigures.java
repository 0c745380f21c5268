package io.github.numerosity.stats.rsa;

import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.EstimateCells;
import io.github.numerosity.stats.LayerSlugs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** How well the models explain the matrices of one layer, beside how well any model could. */
final class RdmFitFigures {
  private RdmFitFigures() {}

  /** One figure a measure; the groups are those of one layer. */
  static List<Exhibit> of(String prefix, LayerSlugs slugs, List<RdmGroup> groups) {
    return groups.stream()
        .map(RdmGroup::measure)
        .distinct()
        .map(
            measure ->
                (Exhibit)
                    figure(
                        prefix,
                        slugs,
                        groups.stream().filter(g -> g.measure() == measure).toList()))
        .toList();
  }

  private static Figure figure(String prefix, LayerSlugs slugs, List<RdmGroup> groups) {
    RdmGroup any = groups.get(0);
    List<Plot.Series> series = new ArrayList<>();
    for (RdmModel model : RdmModel.values()) {
      series(RdmGroup.title(model), groups, model).ifPresent(series::add);
    }
    ceiling("ceiling, lower", groups, false).ifPresent(series::add);
    ceiling("ceiling, upper", groups, true).ifPresent(series::add);
    List<String> findings = groups.stream().map(RdmFitFigures::finding).toList();
    List<String> numbered = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      numbered.add((i + 1) + " " + groups.get(i).network());
    }
    return new Figure(
        slugs.name(prefix + "-" + any.slug(), any.layer()),
        String.join(" ", findings),
        "Correlation (%s) of the matrix of layer %s, %s, over %d conditions, with models; mean over networks and 95 %% interval from five networks on. Ceiling: mean correlation of each network with the mean of the others (lower) and of all (upper). Networks: %s."
            .formatted(
                any.first().comparison(),
                any.layer(),
                any.title(),
                any.first().withItems().length,
                String.join(", ", numbered)),
        "Points over the networks %s, one series a model, and the noise ceiling."
            .formatted(String.join(", ", numbered)),
        new Plot.Points(
            series,
            Plot.Axis.linear("network (%s)".formatted(String.join(", ", numbered))),
            Plot.Axis.linear("correlation with the matrix")));
  }

  private static Optional<Plot.Series> series(String label, List<RdmGroup> groups, RdmModel model) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Optional<Estimate> estimate = groups.get(i).estimate(fit -> fit.correlation(model));
      if (estimate.isPresent()) {
        double mean = estimate.get().mean();
        x.add(i + 1.0);
        y.add(mean);
        low.add(estimate.get().interval().map(Estimate.Interval::lower).orElse(mean));
        high.add(estimate.get().interval().map(Estimate.Interval::upper).orElse(mean));
      }
    }
    return x.isEmpty()
        ? Optional.empty()
        : Optional.of(Plot.Series.of(label, x, y).withIntervals(low, high));
  }

  private static Optional<Plot.Series> ceiling(String label, List<RdmGroup> groups, boolean upper) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Optional<NoiseCeiling> ceiling = groups.get(i).ceiling();
      if (ceiling.isPresent()) {
        x.add(i + 1.0);
        y.add(upper ? ceiling.get().upper() : ceiling.get().lower());
      }
    }
    return x.isEmpty() ? Optional.empty() : Optional.of(Plot.Series.of(label, x, y));
  }

  /** The best model, if the interval of its lead over the next excludes 0. */
  private static String finding(RdmGroup group) {
    record Ranked(RdmModel model, double mean) {}
    List<Ranked> ranked = new ArrayList<>();
    for (RdmModel model : RdmModel.values()) {
      group
          .estimate(fit -> fit.correlation(model))
          .ifPresent(estimate -> ranked.add(new Ranked(model, estimate.mean())));
    }
    if (ranked.size() < 2) {
      return "\"%s\": there are no models to compare.".formatted(group.network());
    }
    ranked.sort(Comparator.comparingDouble(Ranked::mean).reversed());
    RdmModel best = ranked.get(0).model();
    RdmModel next = ranked.get(1).model();
    Optional<Estimate.Interval> lead =
        EstimateCells.estimate(group.values(fit -> lead(fit, best, next)))
            .flatMap(Estimate::interval);
    String names =
        String.format(
            Locale.ROOT,
            "%s (%.2f) and %s (%.2f)",
            RdmGroup.title(best),
            ranked.get(0).mean(),
            RdmGroup.title(next),
            ranked.get(1).mean());
    return lead.isPresent() && lead.get().lower() > 0
        ? "\"%s\": of %s, the best models, the first explains the matrix better."
            .formatted(group.network(), names)
        : "\"%s\": no clear difference between the best models, %s."
            .formatted(group.network(), names);
  }

  private static OptionalDouble lead(RdmFit fit, RdmModel best, RdmModel next) {
    OptionalDouble a = fit.correlation(best);
    OptionalDouble b = fit.correlation(next);
    return a.isPresent() && b.isPresent()
        ? OptionalDouble.of(a.getAsDouble() - b.getAsDouble())
        : OptionalDouble.empty();
  }
}
