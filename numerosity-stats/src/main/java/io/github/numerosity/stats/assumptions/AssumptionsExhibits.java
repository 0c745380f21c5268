package io.github.numerosity.stats.assumptions;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.json.ShortestDecimal;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.EstimateCells;
import io.github.numerosity.stats.EstimateWords;
import io.github.numerosity.stats.LayerSlugs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What {@link Assumptions} shows over networks: how many units each check rejects, and whether the
 * share of selective units depends on the test.
 */
final class AssumptionsExhibits {
  private AssumptionsExhibits() {}

  private record Measure(String name, Function<LayerAssumptions, OptionalDouble> value) {}

  static List<Exhibit> of(PerNetwork<Assumptions.Result> results) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    Assumptions.Result any = results.byId().values().iterator().next();
    List<String> layers = any.units().layers().stream().map(LayerShape::name).toList();
    LayerSlugs slugs = LayerSlugs.of(layers);
    List<List<Object>> checks = new ArrayList<>();
    List<List<Object>> verdicts = new ArrayList<>();
    List<Exhibit> figures = new ArrayList<>();
    for (int number = 0; number < layers.size(); number++) {
      PerNetwork<LayerAssumptions> layer = layer(results, number);
      addChecks(checks, layer, layers.get(number));
      addVerdicts(verdicts, layer, layers.get(number), any.criteria());
      figures.add(checks(slugs.name("assumption-checks", layers.get(number)), layer, any));
      figures.add(verdicts(slugs.name("test-verdicts", layers.get(number)), layer, any));
    }
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(
        new Table(
            "assumption-checks",
            EstimateCells.columns("layer", "network", "measure"),
            checks::stream));
    exhibits.add(
        new Table(
            "test-verdicts",
            EstimateCells.columns("layer", "network", "criterion", "measure"),
            verdicts::stream));
    exhibits.addAll(figures);
    return List.copyOf(exhibits);
  }

  private static PerNetwork<LayerAssumptions> layer(
      PerNetwork<Assumptions.Result> results, int number) {
    Map<NetworkId, LayerAssumptions> layers = new LinkedHashMap<>();
    results.byId().forEach((id, result) -> layers.put(id, result.layers().get(number)));
    return new PerNetwork<>(layers);
  }

  private static List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    for (Check check : Check.values()) {
      measures.add(
          new Measure(
              check.column("rejected_share_of_tested"), layer -> layer.rejection(check).share()));
      measures.add(
          new Measure(
              check.column("tested_share_of_live"),
              layer -> part(layer.rejection(check).tested(), layer.live())));
    }
    measures.add(new Measure("median_sd_ratio", LayerAssumptions::medianSdRatio));
    measures.add(
        new Measure(
            "zero_variance_cell_share_of_live",
            layer -> part(layer.zeroVarianceCell(), layer.live())));
    measures.add(
        new Measure(
            "median_responding_share",
            layer ->
                layer.respondingShareQuartiles().isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(layer.respondingShareQuartiles().get(1))));
    return measures;
  }

  private static OptionalDouble part(int some, int all) {
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) some / all);
  }

  private static void addChecks(
      List<List<Object>> rows, PerNetwork<LayerAssumptions> layer, String name) {
    for (String network : layer.networks()) {
      for (Measure measure : measures()) {
        rows.add(
            EstimateCells.row(
                List.of(name, network, measure.name()),
                layer.of(network).stream().map(measure.value()).toList()));
      }
    }
  }

  private static void addVerdicts(
      List<List<Object>> rows,
      PerNetwork<LayerAssumptions> layer,
      String name,
      List<String> criteria) {
    for (String network : layer.networks()) {
      for (int number = 0; number < criteria.size(); number++) {
        int criterion = number;
        String first = criteria.get(0);
        for (Measure measure :
            List.of(
                new Measure(
                    "selective_share",
                    all -> OptionalDouble.of(all.verdicts().get(criterion).selectiveShare())),
                new Measure(
                    "selective_share_minus_" + first.replace('-', '_'),
                    all -> OptionalDouble.of(difference(all, criterion))),
                new Measure(
                    "not_selective_by_" + first.replace('-', '_'),
                    all -> {
                      LayerAssumptions.Verdict verdict = all.verdicts().get(criterion);
                      return part(verdict.selective() - verdict.alsoByFirst(), all.units());
                    }),
                new Measure(
                    "selective_by_" + first.replace('-', '_') + "_alone",
                    all -> part(all.verdicts().get(criterion).byFirstAlone(), all.units())))) {
          rows.add(
              EstimateCells.row(
                  List.of(name, network, criteria.get(criterion), measure.name()),
                  layer.of(network).stream().map(measure.value()).toList()));
        }
      }
    }
  }

  private static double difference(LayerAssumptions layer, int criterion) {
    return layer.verdicts().get(criterion).selectiveShare()
        - layer.verdicts().get(0).selectiveShare();
  }

  private static Figure checks(
      String name, PerNetwork<LayerAssumptions> layer, Assumptions.Result any) {
    List<Plot.Series> series = new ArrayList<>();
    List<String> clauses = new ArrayList<>();
    for (String network : layer.networks()) {
      List<Optional<Estimate>> shares = new ArrayList<>();
      List<String> told = new ArrayList<>();
      for (Check check : Check.values()) {
        Optional<Estimate> share =
            EstimateCells.estimate(
                layer.of(network).stream()
                    .map(each -> percent(each.rejection(check).share()))
                    .toList());
        shares.add(share);
        share.ifPresent(
            found -> told.add(check.title() + " " + EstimateWords.spread(found, "%.1f %%")));
      }
      series.add(bars(network, shares));
      clauses.add(
          told.isEmpty()
              ? network + ": no unit could be checked"
              : network + ": " + String.join(", ", told));
    }
    String first = layer.networks().get(0);
    String ratio =
        EstimateCells.estimate(
                layer.of(first).stream().map(LayerAssumptions::medianSdRatio).toList())
            .map(
                found ->
                    String.format(
                        Locale.ROOT,
                        " The largest over the smallest standard deviation of a unit has median %.2f in %s.",
                        found.mean(),
                        first))
            .orElse("");
    return new Figure(
        name,
        "Units of layer %s that fail a check of what the analysis of variance supposes: %s."
            .formatted(layer.of(first).get(0).layer(), String.join("; ", clauses)),
        "Percentage of the units that could be checked with p < %s, uncorrected, mean over networks; %d images. Equal variances over numerosities: Levene (deviations from means), Brown-Forsythe (from medians), Bartlett (no unit without variance at a numerosity). Normal residuals: Shapiro-Wilk.%s"
            .formatted(ShortestDecimal.of(any.alpha()), any.images(), ratio),
        "Bars in groups of one for each kind of network (%s), one group a check (%s); the height is the percentage of units rejected."
            .formatted(String.join(", ", layer.networks()), numbered(titles())),
        new Plot.Bars(
            series,
            Plot.Axis.linear("check: " + numbered(titles())),
            Plot.Axis.linear("units rejected (%)")));
  }

  private static Figure verdicts(
      String name, PerNetwork<LayerAssumptions> layer, Assumptions.Result any) {
    List<Plot.Series> series = new ArrayList<>();
    List<String> clauses = new ArrayList<>();
    String first = any.criteria().get(0);
    for (String network : layer.networks()) {
      List<Optional<Estimate>> shares = new ArrayList<>();
      List<String> told = new ArrayList<>();
      for (int number = 0; number < any.criteria().size(); number++) {
        int criterion = number;
        Optional<Estimate> share =
            EstimateCells.estimate(
                layer.of(network).stream()
                    .map(
                        each ->
                            OptionalDouble.of(
                                100 * each.verdicts().get(criterion).selectiveShare()))
                    .toList());
        shares.add(share);
        share.ifPresent(found -> told.add(told(any.criteria().get(criterion), found)));
        if (criterion > 0) {
          Estimate less =
              Estimate.over(layer.of(network), each -> 100 * difference(each, criterion));
          boolean clear = less.interval().map(found -> !found.contains(0)).orElse(false);
          told.add(
              clear
                  ? String.format(Locale.ROOT, "%+.1f points against %s", less.mean(), first)
                  : "no clear difference from " + first);
        }
      }
      series.add(bars(network, shares));
      clauses.add(network + ": " + String.join(", ", told));
    }
    return new Figure(
        name,
        "Share of units of layer %s that are selective, by test: %s."
            .formatted(layer.byId().values().iterator().next().layer(), String.join("; ", clauses)),
        "Percentage of all units, mean over networks, each criterion at its own level; differences are taken within networks and called clear if their 95 % interval over at least five networks excludes 0. Units that a test cannot judge count as not selective by it.",
        "Bars in groups of one for each kind of network (%s), one group a criterion (%s); the height is the percentage of selective units."
            .formatted(String.join(", ", layer.networks()), numbered(any.criteria())),
        new Plot.Bars(
            series,
            Plot.Axis.linear("criterion: " + numbered(any.criteria())),
            Plot.Axis.linear("selective units (%)")));
  }

  private static String told(String criterion, Estimate share) {
    return criterion + " " + EstimateWords.spread(share, "%.1f %%");
  }

  private static OptionalDouble percent(OptionalDouble share) {
    return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
  }

  private static List<String> titles() {
    return java.util.Arrays.stream(Check.values()).map(Check::title).toList();
  }

  private static String numbered(List<String> names) {
    return IntStream.range(0, names.size())
        .mapToObj(number -> (number + 1) + " " + names.get(number))
        .collect(Collectors.joining(", "));
  }

  /** A bar for each estimate there is, at 1, 2, ... */
  private static Plot.Series bars(String network, List<Optional<Estimate>> estimates) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (int place = 0; place < estimates.size(); place++) {
      if (estimates.get(place).isPresent()) {
        Estimate estimate = estimates.get(place).get();
        x.add(place + 1.0);
        y.add(estimate.mean());
        estimate.interval().ifPresent(interval -> low.add(interval.lower()));
        estimate.interval().ifPresent(interval -> high.add(interval.upper()));
      }
    }
    return low.size() == x.size()
        ? Plot.Series.of(network, x, y).withIntervals(low, high)
        : Plot.Series.of(network, x, y);
  }
}
