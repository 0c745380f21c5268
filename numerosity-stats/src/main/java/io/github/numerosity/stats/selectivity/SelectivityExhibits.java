package io.github.numerosity.stats.selectivity;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.EstimateCells;
import io.github.numerosity.stats.LayerSlugs;
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
final class SelectivityExhibits {
  private record Measure(String name, Function<LayerSelectivity, OptionalDouble> value) {}

  private static final List<Measure> MEASURES =
      List.of(
          new Measure("selective_share", counts -> OptionalDouble.of(counts.selectiveShare())),
          new Measure("selective_share_of_testable", LayerSelectivity::selectiveShareOfTestable),
          new Measure("selective_share_holm", counts -> share(counts, counts.selectiveHolm())),
          new Measure(
              "selective_share_benjamini_hochberg",
              counts -> share(counts, counts.selectiveBenjaminiHochberg())),
          new Measure(
              "selective_share_benjamini_yekutieli",
              counts -> share(counts, counts.selectiveBenjaminiYekutieli())),
          new Measure("constant_share", counts -> share(counts, counts.constant())),
          new Measure("sparse_share", counts -> share(counts, counts.sparse())),
          new Measure("median_omega_squared", SelectivityExhibits::medianOmegaSquared),
          new Measure("preference_agreement", LayerSelectivity::preferenceAgreement));

  private SelectivityExhibits() {}

  private static OptionalDouble share(LayerSelectivity counts, int units) {
    return OptionalDouble.of((double) units / counts.units());
  }

  private static OptionalDouble medianOmegaSquared(LayerSelectivity counts) {
    return counts.omegaSquaredQuartiles().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(counts.omegaSquaredQuartiles().get(1));
  }

  /**
   * Makes the exhibits.
   *
   * @param results of one criterion
   * @param criterion its name within a sentence
   * @param how what was tested and how: the beginning of captions, without the level
   * @param statistic how it is distributed: a clause behind the level
   */
  static <R extends TestedUnits> List<Exhibit> of(
      PerNetwork<R> results, String criterion, String how, Function<R, String> statistic) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    R any = results.byId().values().iterator().next();
    List<String> layers = any.units().layers().stream().map(LayerShape::name).toList();
    LayerSlugs slugs = LayerSlugs.of(layers);
    List<PerNetwork<LayerSelectivity>> counts =
        layers.stream().map(layer -> counts(results, layer)).toList();
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(table(counts));
    for (int layer = 0; layer < counts.size(); layer++) {
      String name = slugs.name("selective-share", layers.get(layer));
      String caption =
          "One dot a network. %s, p < %s without correction; %s. Untestable units count as not selective."
              .formatted(how, any.alpha(), statistic.apply(any));
      exhibits.add(figure(counts.get(layer), layers.get(layer), name, criterion, caption));
    }
    return List.copyOf(exhibits);
  }

  private static PerNetwork<LayerSelectivity> counts(
      PerNetwork<? extends TestedUnits> results, String layer) {
    Map<NetworkId, LayerSelectivity> counts = new LinkedHashMap<>();
    results.byId().forEach((id, result) -> counts.put(id, LayerSelectivity.of(result, layer)));
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
      PerNetwork<LayerSelectivity> counts,
      String layer,
      String name,
      String criterion,
      String caption) {
    List<Figure.Series> series = new ArrayList<>();
    List<String> shares = new ArrayList<>();
    for (String network : counts.networks()) {
      List<Double> percent =
          counts.of(network).stream().map(count -> 100 * count.selectiveShare()).toList();
      double place = series.size() + 1;
      series.add(Figure.Series.of(network, percent.stream().map(p -> place).toList(), percent));
      shares.add("%s: %s".formatted(network, spread(Estimate.of(percent), "%.1f %%")));
    }
    String networks = String.join(", ", counts.networks());
    return new Figure(
        name,
        "Units of layer %s that pass the %s: %s."
            .formatted(layer, criterion, String.join("; ", shares)),
        caption + differences(counts),
        "Dots in columns, one column for each kind of network (%s); the height is the percentage of selective units."
            .formatted(networks),
        new Figure.Points(
            series,
            Figure.Axis.linear("network: " + networks),
            Figure.Axis.linear("selective units (%)")));
  }

  private static String differences(PerNetwork<LayerSelectivity> counts) {
    String first = counts.networks().get(0);
    StringBuilder sentences = new StringBuilder();
    for (String control : counts.networks().subList(1, counts.networks().size())) {
      List<Double> differences =
          Estimate.pairs(counts, first, control).stream()
              .map(
                  pair -> 100 * (pair.network().selectiveShare() - pair.control().selectiveShare()))
              .toList();
      if (!differences.isEmpty()) {
        sentences.append(
            " Paired by seed, %s minus %s: %s."
                .formatted(first, control, spread(Estimate.of(differences), "%+.1f points")));
      }
    }
    return sentences.toString();
  }

  private static String spread(Estimate estimate, String format) {
    String mean = String.format(Locale.ROOT, format, estimate.mean());
    return estimate
        .interval()
        .map(
            interval ->
                String.format(
                    Locale.ROOT,
                    "%s (95 %% interval over %d networks %.1f to %.1f)",
                    mean,
                    estimate.networks(),
                    interval.lower(),
                    interval.upper()))
        .orElseGet(
            () ->
                String.format(
                    Locale.ROOT,
                    "%s (n = %d, too few networks for an interval)",
                    mean,
                    estimate.networks()));
  }
}
