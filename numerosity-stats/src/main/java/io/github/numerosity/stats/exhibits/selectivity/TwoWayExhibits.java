package io.github.numerosity.stats.exhibits.selectivity;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.json.ShortestDecimal;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.exhibits.LayerSlugs;
import io.github.numerosity.stats.selectivity.Effect;
import io.github.numerosity.stats.selectivity.FTests;
import io.github.numerosity.stats.selectivity.TwoWayAnova;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Figures and tables of {@link TwoWayAnova}: its units, and the shares of units with each effect.
 */
public final class TwoWayExhibits {
  private TwoWayExhibits() {}

  public static List<Exhibit> of(PerNetwork<TwoWayAnova.Result> results) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    TwoWayAnova.Result any = results.byId().values().iterator().next();
    List<String> layers = any.layers().stream().map(TwoWayAnova.Layer::layer).toList();
    LayerSlugs slugs = LayerSlugs.of(layers);
    List<List<Object>> rows = new ArrayList<>();
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(
        new Table(
            "two-way-effects",
            EstimateCells.columns("layer", "effect", "measure", "network", "minus"),
            rows::stream));
    for (int number = 0; number < layers.size(); number++) {
      PerNetwork<TwoWayAnova.Layer> layer = layer(results, number);
      rows(rows, layer);
      exhibits.add(figure(slugs.name("two-way-shares", layers.get(number)), layer, any));
    }
    return List.copyOf(exhibits);
  }

  private static PerNetwork<TwoWayAnova.Layer> layer(
      PerNetwork<TwoWayAnova.Result> results, int number) {
    Map<NetworkId, TwoWayAnova.Layer> layers = new LinkedHashMap<>();
    results.byId().forEach((id, result) -> layers.put(id, result.layers().get(number)));
    return new PerNetwork<>(layers);
  }

  private static void rows(List<List<Object>> rows, PerNetwork<TwoWayAnova.Layer> layer) {
    List<String> networks = layer.networks();
    String first = layer.subject();
    String name = layer.of(first).get(0).layer();
    for (Effect effect : Effect.values()) {
      for (String network : networks) {
        rows.add(
            EstimateCells.row(
                List.of(name, effect, "significant_share", network, Optional.empty()),
                values(layer.of(network), found -> found.share(effect))));
        rows.add(
            EstimateCells.row(
                List.of(name, effect, "median_partial_omega_squared", network, Optional.empty()),
                layer.of(network).stream()
                    .map(found -> found.of(effect).medianOmegaSquared())
                    .toList()));
      }
      for (String other : layer.compared()) {
        rows.add(
            EstimateCells.row(
                List.of(name, effect, "significant_share", first, other),
                differences(layer, other, effect).stream().map(OptionalDouble::of).toList()));
      }
    }
  }

  private static List<OptionalDouble> values(
      List<TwoWayAnova.Layer> layers, ToDoubleFunction<TwoWayAnova.Layer> value) {
    return layers.stream().map(layer -> OptionalDouble.of(value.applyAsDouble(layer))).toList();
  }

  private static List<Double> differences(
      PerNetwork<TwoWayAnova.Layer> layer, String other, Effect effect) {
    return layer.pairs(layer.subject(), other).stream()
        .map(pair -> pair.network().share(effect) - pair.other().share(effect))
        .toList();
  }

  private static Figure figure(
      String name, PerNetwork<TwoWayAnova.Layer> layer, TwoWayAnova.Result any) {
    List<Plot.Series> series = new ArrayList<>();
    List<String> effects = Stream.of(Effect.values()).map(TwoWayExhibits::word).toList();
    for (String network : layer.networks()) {
      List<Double> x = new ArrayList<>();
      List<Double> y = new ArrayList<>();
      double place = 1;
      for (Effect effect : Effect.values()) {
        for (TwoWayAnova.Layer found : layer.of(network)) {
          x.add(place);
          y.add(100 * found.share(effect));
        }
        place++;
      }
      series.add(Plot.Series.of(network, x, y));
    }
    FTests within = any.twoWay().of(Effect.SET);
    return new Figure(
            name,
            finding(layer),
            "One dot a network (%s) and effect. Two-way ANOVA of numerosity and set (%s) for each unit of layer %s, p < %s without correction; F has %d, %d and %d degrees of freedom over %d. Untestable units count as without effect. Brackets are 95 %% intervals over networks. %s."
                .formatted(
                    EstimateWords.counts(layer),
                    String.join(", ", any.twoWay().sets()),
                    layer.byId().values().iterator().next().layer(),
                    ShortestDecimal.of(any.alpha()),
                    any.twoWay().of(Effect.NUMEROSITY).degreesOfFreedom(),
                    within.degreesOfFreedom(),
                    any.twoWay().of(Effect.INTERACTION).degreesOfFreedom(),
                    within.errorDegreesOfFreedom(),
                    shares(layer)),
            "Dots in three columns, numerosity, set and interaction; the height is the percentage of units in which the effect is significant. %s."
                .formatted(shares(layer)),
            new Plot.Points(
                series,
                Plot.Axis.of("effect", effects),
                Plot.Axis.linear("units with the effect (%)")))
        .about("Numerosity and stimulus set")
        .from("two-way-effects", "two-way");
  }

  /** Returns the mean shares of the networks under test, and the effects that clearly differ. */
  private static String finding(PerNetwork<TwoWayAnova.Layer> layer) {
    String first = layer.subject();
    List<String> shares = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    for (Effect effect : Effect.values()) {
      Function<TwoWayAnova.Layer, OptionalDouble> percent = found -> percent(found, effect);
      EstimateWords.subject(layer, percent, "%.1f %%")
          .ifPresent(share -> shares.add(share + " " + word(effect)));
      for (String other : layer.compared()) {
        EstimateWords.difference(layer, first, other, percent)
            .filter(difference -> difference.clearSign() != 0)
            .ifPresent(
                difference ->
                    findings.add(
                        "%s than %s: %s"
                            .formatted(
                                difference.clearSign() > 0 ? "more" : "fewer",
                                other,
                                word(effect))));
      }
    }
    String compared = findings.isEmpty() ? "no clear difference" : String.join(", ", findings);
    return "Units of %s with an effect: %s%s."
        .formatted(
            first, String.join(", ", shares), layer.networks().size() > 1 ? "; " + compared : "");
  }

  private static String shares(PerNetwork<TwoWayAnova.Layer> layer) {
    List<String> shares = new ArrayList<>();
    for (Effect effect : Effect.values()) {
      shares.add(
          "%s: %s"
              .formatted(
                  word(effect), EstimateWords.percentages(layer, found -> percent(found, effect))));
    }
    return String.join(". ", shares);
  }

  private static OptionalDouble percent(TwoWayAnova.Layer layer, Effect effect) {
    return OptionalDouble.of(100 * layer.share(effect));
  }

  private static String word(Effect effect) {
    return effect.name().toLowerCase(Locale.ROOT);
  }
}
