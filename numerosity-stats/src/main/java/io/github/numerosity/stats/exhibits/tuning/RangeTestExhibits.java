package io.github.numerosity.stats.exhibits.tuning;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.LayerSlugs;
import io.github.numerosity.stats.tuning.RangeTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Exhibits of {@link RangeTest} over networks. */
public final class RangeTestExhibits {
  private RangeTestExhibits() {}

  public static List<Exhibit> of(PerNetwork<RangeTest.Result> results) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    List<List<Object>> rows = new ArrayList<>();
    for (RangeTest.Layer first : results.byId().values().iterator().next().layers()) {
      for (String network : results.networks()) {
        List<RangeTest.Layer> layers =
            results.of(network).stream().map(result -> result.layer(first.layer())).toList();
        rows.add(
            EstimateCells.row(
                List.of(first.layer(), network, "units"),
                layers.stream().map(layer -> OptionalDouble.of(layer.moves().size())).toList()));
        for (RangeTest.Outcome outcome : RangeTest.Outcome.values()) {
          rows.add(
              EstimateCells.row(
                  List.of(
                      first.layer(), network, outcome.name().toLowerCase(Locale.ROOT) + "_share"),
                  layers.stream().map(layer -> layer.share(outcome)).toList()));
        }
      }
    }
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(
        new Table(
            "range-test-networks",
            EstimateCells.columns("layer", "network", "statistic"),
            rows::stream));
    List<String> layers =
        results.byId().values().iterator().next().layers().stream()
            .map(RangeTest.Layer::layer)
            .toList();
    LayerSlugs slugs = LayerSlugs.of(layers);
    for (String layer : layers) {
      boolean last = layer.equals(layers.get(layers.size() - 1));
      RangeFigures.outcomes(slugs.name(RangeFigures.OUTCOMES, layer), results, layer, Map.of(), "")
          .map(figure -> last ? figure : figure.at(Prominence.BODY))
          .ifPresent(exhibits::add);
      RangeFigures.preferences(slugs.name("range-test-preferences", layer), results, layer)
          .ifPresent(exhibits::add);
    }
    return List.copyOf(exhibits);
  }
}
