package io.github.numerosity.stats.exhibits.tuning;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.EstimateSeries;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.tuning.LayerTuning;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Figure of the effect sizes of selective units against their preferred numerosities. */
final class EffectPreferenceFigure {
  /** Largest number of dots; more would overlap. */
  static final int MOST_DOTS = 300;

  private EffectPreferenceFigure() {}

  /** Draws the figure; empty if no network has a selective unit. */
  static Optional<Figure> of(PerNetwork<LayerTuning> layer, String name) {
    List<Plot.Panel> panels = new ArrayList<>();
    boolean binned = false;
    for (Map.Entry<NetworkId, LayerTuning> shown : UnitMapFigure.examples(layer).entrySet()) {
      LayerTuning example = shown.getValue();
      String network = shown.getKey().network();
      List<Plot.Series> series = new ArrayList<>();
      series.add(dots("units of one network", example));
      means(layer, network, example.numerosities()).ifPresent(series::add);
      panels.add(
          new Plot.Panel(
              UnitMapFigure.inWords(shown.getKey()),
              new Plot.Points(
                  series,
                  Plot.Axis.of(
                      "preferred numerosity",
                      example.numerosities().stream().map(String::valueOf).toList()),
                  Plot.Axis.linear("effect size η²"))));
      binned |= example.selective() > MOST_DOTS;
    }
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    LayerTuning any = layer.byId().values().iterator().next();
    return Optional.of(
        new Figure(
                name,
                finding(layer),
                "η² of each selective unit of layer %s on the images that selected it, against its preferred numerosity on %s: the units of the first network of each kind that has any, and the mean over networks, with its 95 %% interval from %d networks on (with so many, only for preferences that as many have).%s Rank correlation of the two (Spearman, preferences on other images), mean over networks: %s."
                    .formatted(
                        any.layer(),
                        any.images() == Block.PREFERENCE ? "fresh images" : "the same images",
                        Estimate.SMALLEST_SAMPLE,
                        binned
                            ? " Above %d units, a dot is the mean of units of one preference with neighbouring effect sizes."
                                .formatted(MOST_DOTS)
                            : "",
                        correlations(layer)),
                "For each of %s, dots in columns over the preferred numerosities; the height is the effect size. %s"
                    .formatted(EstimateWords.list(layer.networks(), "and"), finding(layer)),
                new Plot.Panels(panels))
            .about(UnitMapFigure.TOPIC)
            .at(Prominence.APPENDIX)
            .from("unit-preferences", "tuning-networks"));
  }

  static Plot.Series dots(String label, LayerTuning tuning) {
    List<List<Double>> groups =
        tuning.numerosities().stream()
            .map(
                numerosity ->
                    tuning.preferences().stream()
                        .filter(unit -> unit.numerosity() == numerosity)
                        .map(LayerTuning.UnitPreference::etaSquared)
                        .sorted(Comparator.reverseOrder())
                        .toList())
            .toList();
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (UnitBins.Bin bin : UnitBins.of(groups.stream().map(List::size).toList(), MOST_DOTS)) {
      x.add(bin.group() + 1.0);
      y.add(mean(groups.get(bin.group()).subList(bin.from(), bin.to())).orElseThrow());
    }
    return Plot.Series.of(label, x, y);
  }

  private static OptionalDouble mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average();
  }

  private static Optional<Plot.Series> means(
      PerNetwork<LayerTuning> layer, String network, List<Integer> numerosities) {
    int networks = layer.of(network).size();
    if (networks == 1) {
      return Optional.empty();
    }
    List<Optional<Estimate>> estimates =
        numerosities.stream()
            .map(
                numerosity ->
                    EstimateCells.estimate(
                            layer.of(network).stream()
                                .map(tuning -> meanEffect(tuning, numerosity))
                                .toList())
                        .filter(
                            mean ->
                                networks < Estimate.SMALLEST_SAMPLE
                                    || mean.networks() >= Estimate.SMALLEST_SAMPLE))
            .toList();
    return EstimateSeries.overNames("mean over networks", estimates);
  }

  private static OptionalDouble meanEffect(LayerTuning tuning, int numerosity) {
    return tuning.preferences().stream()
        .filter(unit -> unit.numerosity() == numerosity)
        .mapToDouble(LayerTuning.UnitPreference::etaSquared)
        .average();
  }

  private static Optional<Estimate> correlation(PerNetwork<LayerTuning> layer, String network) {
    return EstimateCells.estimate(
        layer.of(network).stream().map(LayerTuning::effectPreference).toList());
  }

  private static String finding(PerNetwork<LayerTuning> layer) {
    String first = layer.subject();
    Optional<Estimate> correlation = correlation(layer, first);
    if (correlation.isEmpty()) {
      return "Whether strongly selective units of %s prefer small or large numbers is not known."
          .formatted(first);
    }
    String size = String.format(Locale.ROOT, "(rank correlation %.2f)", correlation.get().mean());
    return switch (correlation.get().clearSign()) {
      case -1 -> "In %s the more selective units prefer smaller numbers %s.".formatted(first, size);
      case 1 -> "In %s the more selective units prefer larger numbers %s.".formatted(first, size);
      default ->
          "No clear relation between effect size and preferred numerosity in %s %s."
              .formatted(first, size);
    };
  }

  private static String correlations(PerNetwork<LayerTuning> layer) {
    List<String> found = new ArrayList<>();
    for (String network : layer.networks()) {
      found.add(
          network
              + " "
              + correlation(layer, network)
                  .map(estimate -> EstimateWords.spread(estimate, "%.2f"))
                  .orElse("none"));
    }
    return String.join("; ", found);
  }
}
