package io.github.numerosity.stats.selectivity;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.json.ShortestDecimal;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.EstimateCells;
import io.github.numerosity.stats.EstimateWords;
import io.github.numerosity.stats.LayerSlugs;
import io.github.numerosity.stats.math.Correction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What a criterion with one test for each unit shows over networks: the shares of selective units,
 * and their differences between the first network and each other one, paired by seed.
 */
public final class SelectivityExhibits {
  private record Measure(String name, Function<LayerSelectivity, OptionalDouble> value) {}

  private static final List<Measure> MEASURES = measures();

  private SelectivityExhibits() {}

  private static List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    measures.add(
        new Measure("selective_share", counts -> OptionalDouble.of(counts.selectiveShare())));
    measures.add(
        new Measure("selective_share_of_testable", LayerSelectivity::selectiveShareOfTestable));
    for (Correction correction : Correction.values()) {
      measures.add(
          new Measure(
              "selective_share_" + word(correction).toLowerCase(Locale.ROOT),
              counts -> counts.selectiveShare(correction)));
    }
    measures.addAll(
        List.of(
            new Measure("constant_share", counts -> share(counts, counts.constant())),
            new Measure("sparse_share", counts -> share(counts, counts.sparse())),
            new Measure("median_omega_squared", SelectivityExhibits::medianOmegaSquared),
            new Measure("preference_agreement", LayerSelectivity::preferenceAgreement)));
    return List.copyOf(measures);
  }

  private static String word(Correction correction) {
    return correction == Correction.NONE ? "uncorrected" : correction.name();
  }

  private static OptionalDouble share(LayerSelectivity counts, int units) {
    return OptionalDouble.of((double) units / counts.units());
  }

  private static OptionalDouble medianOmegaSquared(LayerSelectivity counts) {
    return counts.omegaSquaredQuartiles().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(counts.omegaSquaredQuartiles().get(1));
  }

  /**
   * Makes the exhibits of a criterion that selects by p.
   *
   * @param results of one criterion
   * @param criterion its name within a sentence
   * @param how what was tested and how: the beginning of captions, without the level
   * @param statistic how it is distributed: a clause behind the level
   */
  static <R extends TestedUnits> List<Exhibit> of(
      PerNetwork<R> results, String criterion, String how, Function<R, String> statistic) {
    return of(
        results,
        criterion,
        result ->
            "%s, p < %s without correction; %s."
                .formatted(how, ShortestDecimal.of(result.alpha()), statistic.apply(result)));
  }

  /**
   * Makes the exhibits of any criterion.
   *
   * @param <R> its results
   * @param results one a network
   * @param criterion its name within a sentence
   * @param rule what a unit passes by: sentences for captions
   * @return a table, and a figure for each layer; nothing of nothing
   */
  public static <R extends MeasuredUnits> List<Exhibit> of(
      PerNetwork<R> results, String criterion, Function<R, String> rule) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    R any = results.byId().values().iterator().next();
    List<Units.Span> spans = any.units().spans();
    List<String> layers = spans.stream().map(span -> span.layer().name()).toList();
    LayerSlugs slugs = LayerSlugs.of(layers);
    List<PerNetwork<LayerSelectivity>> counts =
        spans.stream().map(span -> counts(results, span)).toList();
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(table(counts));
    for (int layer = 0; layer < counts.size(); layer++) {
      String name = slugs.name("selective-share", layers.get(layer));
      exhibits.add(figure(counts.get(layer), criterion, name, rule.apply(any)));
    }
    return List.copyOf(exhibits);
  }

  private static PerNetwork<LayerSelectivity> counts(
      PerNetwork<? extends MeasuredUnits> results, Units.Span span) {
    Map<NetworkId, LayerSelectivity> counts = new LinkedHashMap<>();
    results
        .byId()
        .forEach((id, result) -> counts.put(id, LayerSelectivity.of(result, span.layer().name())));
    return new PerNetwork<>(counts);
  }

  private static Table table(List<PerNetwork<LayerSelectivity>> layers) {
    List<List<Object>> rows = new ArrayList<>();
    for (PerNetwork<LayerSelectivity> counts : layers) {
      List<String> networks = counts.networks();
      String first = networks.get(0);
      String layer = counts.of(first).get(0).layer();
      for (Measure measure : MEASURES) {
        for (String network : networks) {
          rows.add(
              EstimateCells.row(
                  List.of(layer, measure.name(), network, Optional.empty()),
                  counts.of(network).stream().map(measure.value()).toList()));
        }
        for (String control : networks.subList(1, networks.size())) {
          rows.add(
              EstimateCells.row(
                  List.of(layer, measure.name(), first, control),
                  Estimate.pairs(counts, first, control).stream()
                      .map(pair -> difference(pair, measure.value()))
                      .toList()));
        }
      }
    }
    return new Table(
        "selective-shares",
        EstimateCells.columns("layer", "measure", "network", "minus"),
        rows::stream);
  }

  private static OptionalDouble difference(
      Estimate.Pair<LayerSelectivity> pair, Function<LayerSelectivity, OptionalDouble> value) {
    OptionalDouble network = value.apply(pair.network());
    OptionalDouble control = value.apply(pair.control());
    return network.isPresent() && control.isPresent()
        ? OptionalDouble.of(network.getAsDouble() - control.getAsDouble())
        : OptionalDouble.empty();
  }

  private static Figure figure(
      PerNetwork<LayerSelectivity> counts, String criterion, String name, String rule) {
    String layer = counts.byId().values().iterator().next().layer();
    List<Plot.Series> series = new ArrayList<>();
    List<String> shares = new ArrayList<>();
    for (String network : counts.networks()) {
      List<Double> percent =
          counts.of(network).stream().map(count -> 100 * count.selectiveShare()).toList();
      double place = series.size() + 1;
      series.add(Plot.Series.of(network, percent.stream().map(p -> place).toList(), percent));
      shares.add(
          "%s: %s".formatted(network, EstimateWords.spread(Estimate.of(percent), "%.1f %%")));
    }
    shares.addAll(findings(counts));
    String networks = String.join(", ", counts.networks());
    return new Figure(
        name,
        "Units of layer %s that pass the %s: %s."
            .formatted(layer, criterion, String.join("; ", shares)),
        "One dot a network. %s Untestable units count as not selective.%s%s"
            .formatted(rule, corrected(counts), differences(counts)),
        "Dots in columns, one column for each kind of network (%s); the height is the percentage of selective units."
            .formatted(networks),
        new Plot.Points(
            series,
            Plot.Axis.linear("network: " + networks),
            Plot.Axis.linear("selective units (%)")));
  }

  /** The raw share beside the corrected ones. */
  private static String corrected(PerNetwork<LayerSelectivity> counts) {
    StringBuilder sentences = new StringBuilder();
    for (String network : counts.networks()) {
      List<String> shares = new ArrayList<>();
      for (Correction correction : Correction.values()) {
        EstimateCells.estimate(
                counts.of(network).stream().map(c -> c.selectiveShare(correction)).toList())
            .ifPresent(
                share ->
                    shares.add(
                        String.format(
                            Locale.ROOT,
                            "%s %.1f %%",
                            word(correction).toLowerCase(Locale.ROOT).replace('_', '-'),
                            100 * share.mean())));
      }
      if (!shares.isEmpty()) {
        sentences.append(
            " Mean share of %s under corrections for the testable units of the layer: %s."
                .formatted(network, String.join(", ", shares)));
      }
    }
    return sentences.toString();
  }

  private static List<String> findings(PerNetwork<LayerSelectivity> counts) {
    String first = counts.networks().get(0);
    List<String> findings = new ArrayList<>();
    for (String control : counts.networks().subList(1, counts.networks().size())) {
      List<Double> differences = differences(counts, control);
      if (!differences.isEmpty()) {
        Estimate estimate = Estimate.of(differences);
        boolean clear = estimate.interval().map(found -> !found.contains(0)).orElse(false);
        findings.add(
            clear
                ? "%s has %s than %s"
                    .formatted(first, estimate.mean() > 0 ? "more" : "fewer", control)
                : "no clear difference between %s and %s".formatted(first, control));
      }
    }
    return findings;
  }

  private static String differences(PerNetwork<LayerSelectivity> counts) {
    String first = counts.networks().get(0);
    StringBuilder sentences = new StringBuilder();
    for (String control : counts.networks().subList(1, counts.networks().size())) {
      List<Double> differences = differences(counts, control);
      if (!differences.isEmpty()) {
        sentences.append(
            " Paired by seed, %s minus %s: %s."
                .formatted(
                    first,
                    control,
                    EstimateWords.spread(Estimate.of(differences), "%+.1f points")));
      }
    }
    return sentences.toString();
  }

  private static List<Double> differences(PerNetwork<LayerSelectivity> counts, String control) {
    return Estimate.pairs(counts, counts.networks().get(0), control).stream()
        .map(pair -> 100 * (pair.network().selectiveShare() - pair.control().selectiveShare()))
        .toList();
  }
}
