package io.github.numerosity.stats.exhibits.assumptions;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.json.ShortestDecimal;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.assumptions.Assumptions;
import io.github.numerosity.stats.assumptions.Check;
import io.github.numerosity.stats.assumptions.LayerAssumptions;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.EstimateSeries;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.exhibits.LayerSlugs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Exhibits of {@link Assumptions} over networks: the share of units that each check rejects, and
 * the selective share under each test.
 */
public final class AssumptionsExhibits {
  private static final String TOPIC = "Assumptions of the tests";

  private AssumptionsExhibits() {}

  private record Measure(String name, Function<LayerAssumptions, OptionalDouble> value) {}

  public static List<Exhibit> of(PerNetwork<Assumptions.Result> results) {
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
      int place = number;
      PerNetwork<LayerAssumptions> layer = results.map(result -> result.layers().get(place));
      addChecks(checks, layer, layers.get(number));
      addVerdicts(verdicts, layer, layers.get(number), any.criteria());
      figures.add(checks(slugs.name("failed-checks", layers.get(number)), layer, any));
      figures.add(verdicts(slugs.name("selective-by-test", layers.get(number)), layer, any));
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
    List<String> told = new ArrayList<>();
    for (String network : layer.networks()) {
      List<Optional<Estimate>> shares =
          Arrays.stream(Check.values()).map(check -> rejected(layer, network, check)).toList();
      EstimateSeries.overNames(network, shares).ifPresent(series::add);
      told.add(network + ": " + told(titles(), shares));
    }
    String first = layer.subject();
    String ratio =
        EstimateCells.estimate(
                layer.of(first).stream().map(LayerAssumptions::medianSdRatio).toList())
            .map(
                found ->
                    String.format(
                        Locale.ROOT,
                        " The largest over the smallest standard deviation of a unit has median"
                            + " %.2f in %s.",
                        found.mean(),
                        first))
            .orElse("");
    String finding =
        rejected(layer, first, Check.BROWN_FORSYTHE)
            .map(
                found ->
                    String.format(
                        Locale.ROOT,
                        "In %s %.0f %% of units have clearly unequal variances (Brown-Forsythe)%s.",
                        first,
                        found.mean(),
                        rejected(layer, first, Check.SHAPIRO_WILK)
                            .map(
                                normal ->
                                    String.format(
                                        Locale.ROOT,
                                        ", %.0f %% no normal residuals (Shapiro-Wilk)",
                                        normal.mean()))
                            .orElse("")))
            .orElse("No unit of %s could be checked for equal variances.".formatted(first));
    return new Figure(
            name,
            finding,
            "Units of layer %s that fail a check of what the analysis of variance supposes: percentage of the units that could be checked with p < %s, uncorrected, mean over networks, in brackets its 95 %% interval from %d networks on; %d images. Equal variances over numerosities: Levene (deviations from means), Brown-Forsythe (from medians), Bartlett (no unit without variance at a numerosity). Normal residuals: Shapiro-Wilk. %s.%s"
                .formatted(
                    layer.of(first).get(0).layer(),
                    ShortestDecimal.of(any.alpha()),
                    Estimate.SMALLEST_SAMPLE,
                    any.images(),
                    String.join(". ", told),
                    ratio),
            "Bars for the checks %s, one colour for each kind of network (%s); the height is the percentage of units rejected. %s"
                .formatted(
                    String.join(", ", titles()), String.join(", ", layer.networks()), finding),
            new Plot.Bars(
                series, Plot.Axis.of("check", titles()), Plot.Axis.linear("units rejected (%)")))
        .about(TOPIC)
        .at(Prominence.APPENDIX)
        .from("assumption-checks", "assumptions");
  }

  private static Optional<Estimate> rejected(
      PerNetwork<LayerAssumptions> layer, String network, Check check) {
    return EstimateCells.estimate(
        layer.of(network).stream().map(each -> percent(each.rejection(check).share())).toList());
  }

  private static Figure verdicts(
      String name, PerNetwork<LayerAssumptions> layer, Assumptions.Result any) {
    List<Plot.Series> series = new ArrayList<>();
    List<String> told = new ArrayList<>();
    List<String> criteria = any.criteria();
    for (String network : layer.networks()) {
      List<Optional<Estimate>> shares =
          IntStream.range(0, criteria.size())
              .mapToObj(
                  criterion ->
                      Optional.of(
                          Estimate.over(
                              layer.of(network),
                              each -> 100 * each.verdicts().get(criterion).selectiveShare())))
              .toList();
      EstimateSeries.overNames(network, shares).ifPresent(series::add);
      told.add(network + ": " + told(criteria, shares) + differences(layer, network, criteria));
    }
    String first = layer.subject();
    String finding = finding(layer, first, criteria);
    return new Figure(
            name,
            finding,
            "Percentage of all units of layer %s that are selective, each criterion at its own level, mean over networks, in brackets its 95 %% interval from %d networks on; differences are taken within networks. Units that a test cannot judge count as not selective by it. %s."
                .formatted(
                    layer.of(first).get(0).layer(),
                    Estimate.SMALLEST_SAMPLE,
                    String.join(". ", told)),
            "Bars for the criteria %s, one colour for each kind of network (%s); the height is the percentage of selective units. %s"
                .formatted(
                    String.join(", ", criteria), String.join(", ", layer.networks()), finding),
            new Plot.Bars(
                series,
                Plot.Axis.of("criterion", criteria),
                Plot.Axis.linear("selective units (%)")))
        .about(TOPIC)
        .at(Prominence.APPENDIX)
        .from("test-verdicts", "assumptions");
  }

  private static Estimate difference(
      PerNetwork<LayerAssumptions> layer, String network, int criterion) {
    return Estimate.over(layer.of(network), each -> 100 * difference(each, criterion));
  }

  private static String differences(
      PerNetwork<LayerAssumptions> layer, String network, List<String> criteria) {
    List<String> told = new ArrayList<>();
    for (int criterion = 1; criterion < criteria.size(); criterion++) {
      Estimate less = difference(layer, network, criterion);
      told.add(criteria.get(criterion) + " " + EstimateWords.brief(less, "%+.1f points"));
    }
    return told.isEmpty()
        ? ""
        : "; less %s: %s".formatted(criteria.get(0), String.join(", ", told));
  }

  private static String finding(
      PerNetwork<LayerAssumptions> layer, String network, List<String> criteria) {
    List<String> more = new ArrayList<>();
    List<String> fewer = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (int criterion = 1; criterion < criteria.size(); criterion++) {
      int sign = difference(layer, network, criterion).clearSign();
      (sign > 0 ? more : sign < 0 ? fewer : open).add(criteria.get(criterion));
    }
    String first = criteria.get(0);
    List<String> clauses = new ArrayList<>();
    if (!more.isEmpty()) {
      clauses.add("more units pass %s than %s".formatted(EstimateWords.list(more, "and"), first));
    }
    if (!fewer.isEmpty()) {
      clauses.add("fewer units pass %s than %s".formatted(EstimateWords.list(fewer, "and"), first));
    }
    if (!open.isEmpty()) {
      clauses.add(
          "no clear difference between %s and %s".formatted(first, EstimateWords.list(open, "or")));
    }
    return clauses.isEmpty()
        ? "Share of the units of %s that pass %s.".formatted(network, first)
        : "In %s %s.".formatted(network, String.join(", ", clauses));
  }

  private static String told(List<String> names, List<Optional<Estimate>> shares) {
    List<String> told = new ArrayList<>();
    for (int place = 0; place < names.size(); place++) {
      String name = names.get(place);
      shares
          .get(place)
          .ifPresent(share -> told.add(name + " " + EstimateWords.brief(share, "%.1f %%")));
    }
    return told.isEmpty() ? "no unit could be checked" : String.join(", ", told);
  }

  private static OptionalDouble percent(OptionalDouble share) {
    return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
  }

  private static List<String> titles() {
    return Arrays.stream(Check.values()).map(Check::title).toList();
  }
}
