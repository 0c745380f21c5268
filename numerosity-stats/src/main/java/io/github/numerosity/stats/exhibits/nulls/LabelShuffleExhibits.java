package io.github.numerosity.stats.exhibits.nulls;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.nulls.LabelShuffle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;

/**
 * Exhibits of {@link LabelShuffle} over networks: the observed selective share and its null
 * distribution.
 */
public final class LabelShuffleExhibits {
  private record Measure(String name, ToDoubleBiFunction<LabelShuffle.Result, String> value) {}

  private static final List<Measure> MEASURES =
      List.of(
          new Measure("observed_share", LabelShuffle.Result::observedShare),
          new Measure("shuffled_share", LabelShuffle.Result::meanNullShare),
          new Measure(
              "observed_minus_shuffled",
              (result, layer) -> result.observedShare(layer) - result.meanNullShare(layer)));

  private LabelShuffleExhibits() {}

  public static List<Exhibit> of(String name, PerNetwork<LabelShuffle.Result> results) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    List<List<Object>> rows = new ArrayList<>();
    for (String layer : results.byId().values().iterator().next().layers()) {
      for (String network : results.networks()) {
        for (Measure measure : MEASURES) {
          rows.add(
              EstimateCells.row(
                  List.of(layer, network, measure.name()),
                  results.of(network).stream()
                      .map(result -> measure.value().applyAsDouble(result, layer))
                      .map(OptionalDouble::of)
                      .toList()));
        }
      }
    }
    return List.of(
        new Table(
            name + "-networks",
            EstimateCells.columns("layer", "network", "measure"),
            rows::stream));
  }
}
