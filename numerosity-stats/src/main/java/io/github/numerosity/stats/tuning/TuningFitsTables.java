package io.github.numerosity.stats.tuning;

import io.github.numerosity.result.Table;
import io.github.numerosity.stats.exhibits.EstimateCells;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables of {@link TuningFits} for one network. */
final class TuningFitsTables {
  /** Status of the fit of a group. */
  private enum Status {
    OK,
    NOT_IDENTIFIED,
    NOT_FITTED
  }

  private TuningFitsTables() {}

  static List<Table> of(List<LayerFits> layers) {
    return List.of(
        new Table(
            TuningFits.TYPE,
            List.of(
                "layer",
                "preferred_numerosity",
                "edge",
                "units",
                "axis",
                "status",
                "identified_share",
                "amplitude",
                "centre",
                "sigma",
                "offset",
                "r_squared",
                "predicted_gaussian",
                "predicted_monotone",
                "predicted_line",
                "wins"),
            () -> layers.stream().flatMap(TuningFitsTables::groups)),
        new Table(
            "tuning-widths",
            List.of("layer", "axis", "points", "slope", "slope_monkeys"),
            () -> layers.stream().flatMap(TuningFitsTables::widths)));
  }

  private static Stream<List<Object>> groups(LayerFits layer) {
    return layer.groups().stream()
        .flatMap(
            group ->
                group.fits().isEmpty()
                    ? Stream.of(unfitted(layer, group))
                    : group.fits().stream().map(fit -> fitted(layer, group, fit)));
  }

  private static List<Object> unfitted(LayerFits layer, LayerFits.Group group) {
    Optional<Object> none = Optional.empty();
    return List.of(
        layer.layer(),
        group.preferredNumerosity(),
        group.edge(),
        group.units(),
        none,
        Status.NOT_FITTED,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none);
  }

  private static List<Object> fitted(
      LayerFits layer, LayerFits.Group group, LayerFits.AxisFit fit) {
    return List.of(
        layer.layer(),
        group.preferredNumerosity(),
        group.edge(),
        group.units(),
        fit.axis(),
        fit.isIdentified() ? Status.OK : Status.NOT_IDENTIFIED,
        fit.identified(),
        EstimateCells.cell(fit.amplitude()),
        EstimateCells.cell(fit.centre()),
        EstimateCells.cell(fit.sigma()),
        EstimateCells.cell(fit.offset()),
        EstimateCells.cell(fit.rSquared()),
        EstimateCells.cell(fit.gaussian().rSquared()),
        EstimateCells.cell(group.monotone().rSquared()),
        EstimateCells.cell(fit.line().rSquared()),
        fit.wins());
  }

  private static Stream<List<Object>> widths(LayerFits layer) {
    return layer.axes().stream()
        .map(layer::width)
        .map(
            width ->
                List.of(
                    layer.layer(),
                    width.axis(),
                    width.points(),
                    EstimateCells.cell(width.slope()),
                    EstimateCells.cell(width.monkeys())));
  }
}
