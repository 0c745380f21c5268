package io.github.numerosity.stats.tuning;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.EstimateCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What {@link RangeTest} shows over networks. */
final class RangeTestExhibits {
  private RangeTestExhibits() {}

  static List<Exhibit> of(PerNetwork<RangeTest.Result> results) {
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
    return List.of(
        new Table(
            "range-test-networks",
            EstimateCells.columns("layer", "network", "statistic"),
            rows::stream));
  }
}
