package io.github.numerosity.stats.exhibits.tuning;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.LayerSlugs;
import io.github.numerosity.stats.tuning.LayerTuning;
import io.github.numerosity.stats.tuning.Tuning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Exhibits of {@link Tuning} over networks. */
public final class TuningExhibits {
  private TuningExhibits() {}

  public static List<Exhibit> of(PerNetwork<Tuning.Result> results) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    List<String> layers =
        results.byId().values().iterator().next().layers().stream()
            .map(LayerTuning::layer)
            .toList();
    LayerSlugs slugs = LayerSlugs.of(layers);
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(statistics(results, layers));
    exhibits.add(preferenceShares(results, layers));
    exhibits.add(groupStatistics(results, layers));
    for (String layer : layers) {
      boolean last = layer.equals(layers.get(layers.size() - 1));
      PreferenceFigure.of(slugs.name(PreferenceFigure.NAME, layer), results, layer, Map.of(), "")
          .map(figure -> last ? figure : figure.at(Prominence.BODY))
          .ifPresent(exhibits::add);
      CurveFigures figures = new CurveFigures(results, slugs, layer);
      exhibits.addAll(figures.curves());
      figures.similarity().ifPresent(exhibits::add);
      PerNetwork<LayerTuning> ofLayer = results.map(result -> result.layer(layer));
      UnitMapFigure.of(ofLayer, slugs.name("unit-map", layer)).ifPresent(exhibits::add);
      EffectPreferenceFigure.of(ofLayer, slugs.name("effect-preference", layer))
          .ifPresent(exhibits::add);
    }
    return List.copyOf(exhibits);
  }

  private static List<LayerTuning> tunings(
      PerNetwork<Tuning.Result> results, String network, String layer) {
    return results.of(network).stream().map(result -> result.layer(layer)).toList();
  }

  private static List<OptionalDouble> values(
      List<LayerTuning> tunings, Function<LayerTuning, OptionalDouble> value) {
    return tunings.stream().map(value).toList();
  }

  private static Table statistics(PerNetwork<Tuning.Result> results, List<String> layers) {
    Map<String, Function<LayerTuning, OptionalDouble>> statistics = new LinkedHashMap<>();
    statistics.put("selective_units", tuning -> OptionalDouble.of(tuning.selective()));
    statistics.put("edge_preference_share", LayerTuning::edgeShare);
    statistics.put("tied_units", tuning -> OptionalDouble.of(tuning.tied()));
    statistics.put("preference_repeats", LayerTuning::agreement);
    statistics.put("preference_same_in_two_sets", LayerTuning::setAgreement);
    statistics.put("effect_preference_correlation", LayerTuning::effectPreference);
    List<List<Object>> rows = new ArrayList<>();
    for (String layer : layers) {
      for (String network : results.networks()) {
        List<LayerTuning> tunings = tunings(results, network, layer);
        statistics.forEach(
            (name, value) ->
                rows.add(EstimateCells.row(List.of(layer, network, name), values(tunings, value))));
      }
    }
    return new Table(
        "tuning-networks", EstimateCells.columns("layer", "network", "statistic"), rows::stream);
  }

  private static Table preferenceShares(PerNetwork<Tuning.Result> results, List<String> layers) {
    List<List<Object>> rows = new ArrayList<>();
    for (String layer : layers) {
      for (String network : results.networks()) {
        List<LayerTuning> tunings = tunings(results, network, layer);
        for (int numerosity : tunings.get(0).numerosities()) {
          rows.add(
              EstimateCells.row(
                  List.of(layer, network, numerosity),
                  values(tunings, tuning -> tuning.sharePreferring(numerosity, numerosity))));
        }
      }
    }
    return new Table(
        "preference-shares", EstimateCells.columns("layer", "network", "numerosity"), rows::stream);
  }

  private static Table groupStatistics(PerNetwork<Tuning.Result> results, List<String> layers) {
    List<List<Object>> rows = new ArrayList<>();
    for (String layer : layers) {
      for (String network : results.networks()) {
        List<LayerTuning> tunings = tunings(results, network, layer);
        for (int numerosity : tunings.get(0).numerosities()) {
          rows.add(
              EstimateCells.row(
                  List.of(layer, network, numerosity, "units"),
                  values(
                      tunings,
                      tuning ->
                          OptionalDouble.of(
                              tuning
                                  .group(numerosity)
                                  .map(LayerTuning.Group::units)
                                  .orElse(0.0)))));
          rows.add(
              EstimateCells.row(
                  List.of(layer, network, numerosity, "amplitude"),
                  values(
                      tunings,
                      tuning ->
                          tuning
                              .group(numerosity)
                              .map(group -> group.curve().amplitude())
                              .orElse(OptionalDouble.empty()))));
        }
      }
    }
    return new Table(
        "tuning-group-networks",
        EstimateCells.columns("layer", "network", "preferred_numerosity", "statistic"),
        rows::stream);
  }
}
