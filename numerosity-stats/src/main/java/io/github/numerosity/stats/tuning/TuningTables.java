package io.github.numerosity.stats.tuning;

import io.github.numerosity.result.Table;
import io.github.numerosity.stats.exhibits.EstimateCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables of {@link Tuning} for one network. */
final class TuningTables {
  private TuningTables() {}

  static List<Table> of(List<LayerTuning> layers) {
    return List.of(
        new Table(
            "tuning",
            List.of("layer", "unit", "amplitude", "numerosity", "mean", "scaled"),
            () -> layers.stream().flatMap(TuningTables::units)),
        new Table(
            "tuning-groups",
            List.of(
                "layer",
                "preferred_numerosity",
                "edge",
                "units",
                "amplitude",
                "numerosity",
                "mean",
                "scaled"),
            () -> layers.stream().flatMap(TuningTables::groups)),
        new Table(
            "preferences",
            List.of("layer", "images", "numerosity", "edge", "units", "share"),
            () -> layers.stream().flatMap(TuningTables::preferences)),
        new Table(
            "unit-preferences",
            List.of(
                "layer",
                "unit",
                "images",
                "preferred_numerosity",
                "tied",
                "edge",
                "selection_numerosity",
                "eta_squared"),
            () -> layers.stream().flatMap(TuningTables::unitPreferences)),
        new Table(
            "group-similarity",
            List.of("layer", "numerosity_a", "numerosity_b", "correlation"),
            () -> layers.stream().flatMap(TuningTables::similarity)));
  }

  private static Stream<List<Object>> units(LayerTuning layer) {
    return IntStream.range(0, layer.units().size())
        .boxed()
        .flatMap(unit -> rows(List.of(layer.layer(), unit), layer.units().get(unit)));
  }

  private static Stream<List<Object>> groups(LayerTuning layer) {
    return layer.groups().stream()
        .flatMap(
            group ->
                rows(
                    List.of(
                        layer.layer(),
                        group.preferredNumerosity(),
                        layer.isEdge(group.preferredNumerosity()),
                        group.units()),
                    group.curve()));
  }

  private static Stream<List<Object>> rows(List<?> keys, TuningCurve curve) {
    double[] means = curve.means();
    Optional<double[]> scaled = curve.scaled();
    return IntStream.range(0, means.length)
        .mapToObj(
            i -> {
              List<Object> row = new ArrayList<>(keys);
              row.add(EstimateCells.cell(curve.amplitude()));
              row.add(curve.numerosities().get(i));
              row.add(means[i]);
              row.add(EstimateCells.cell(scaled.map(values -> values[i])));
              return List.copyOf(row);
            });
  }

  private static Stream<List<Object>> preferences(LayerTuning layer) {
    return layer.numerosities().stream()
        .map(
            n ->
                List.of(
                    layer.layer(),
                    layer.images(),
                    n,
                    layer.isEdge(n),
                    layer.preferring().get(layer.numerosities().indexOf(n)),
                    EstimateCells.cell(layer.sharePreferring(n, n))));
  }

  private static Stream<List<Object>> unitPreferences(LayerTuning layer) {
    return layer.preferences().stream()
        .map(
            preference ->
                List.of(
                    layer.layer(),
                    preference.unit(),
                    layer.images(),
                    preference.numerosity(),
                    preference.tied(),
                    preference.edge(),
                    preference.sortedAs(),
                    preference.etaSquared()));
  }

  private static Stream<List<Object>> similarity(LayerTuning layer) {
    return layer.groups().stream()
        .flatMap(
            a ->
                layer.groups().stream()
                    .filter(b -> a.preferredNumerosity() < b.preferredNumerosity())
                    .map(
                        b ->
                            List.of(
                                layer.layer(),
                                a.preferredNumerosity(),
                                b.preferredNumerosity(),
                                EstimateCells.cell(
                                    layer.similarity(
                                        a.preferredNumerosity(), b.preferredNumerosity())))));
  }
}
