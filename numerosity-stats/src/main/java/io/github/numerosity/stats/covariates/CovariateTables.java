package io.github.numerosity.stats.covariates;

import io.github.numerosity.response.Units;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stimulus.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables of {@link Covariates} for one network. */
final class CovariateTables {
  private CovariateTables() {}

  /** Returns the table of models, one row per model. */
  static Table models(List<CovariateModel> models) {
    return new Table(
        "covariate-models",
        List.of(
            "model",
            "images",
            "tolerance",
            "variance_inflation",
            "error_degrees_of_freedom",
            "left_out",
            "withheld"),
        () ->
            models.stream()
                .map(
                    model ->
                        List.of(
                            model.name(),
                            model.images(),
                            EstimateCells.cell(model.tolerance()),
                            EstimateCells.cell(model.varianceInflation()),
                            model.degreesOfFreedom(),
                            model.leftOut().stream()
                                .map(Property::column)
                                .collect(Collectors.joining(";")),
                            EstimateCells.cell(model.withheld()))));
  }

  /** Returns the table of units, one row per unit and model that is not withheld. */
  static Table units(Covariates.Result result) {
    List<Integer> run =
        IntStream.range(0, result.models().size())
            .filter(model -> result.models().get(model).withheld().isEmpty())
            .boxed()
            .toList();
    return new Table(
        "covariates",
        List.of(
            "layer", "unit", "model", "beta", "f", "p", "log_p", "unique_r_squared", "r_squared"),
        () ->
            columns(result.units())
                .boxed()
                .flatMap(unit -> run.stream().map(model -> row(result, unit, model))));
  }

  private static List<Object> row(Covariates.Result result, int column, int model) {
    Units.Unit unit = result.units().unit(column);
    Optional<CovariateModel.Fit> fit = result.fit(model, column);
    return List.of(
        unit.layer(),
        unit.number(),
        result.models().get(model).name(),
        EstimateCells.cell(fit.map(CovariateModel.Fit::coefficient)),
        EstimateCells.cell(fit.map(CovariateModel.Fit::f)),
        EstimateCells.cell(fit.map(found -> Math.exp(found.logP()))),
        EstimateCells.cell(fit.map(CovariateModel.Fit::logP)),
        EstimateCells.cell(fit.map(CovariateModel.Fit::uniqueRSquared)),
        EstimateCells.cell(fit.map(CovariateModel.Fit::rSquared)));
  }

  /** Returns the table of coefficients and angles to the quantities, one row per unit. */
  static Table sizeSpacing(Covariates.Result result) {
    List<String> columns = new ArrayList<>(List.of("layer", "unit"));
    columns.addAll(SizeSpacingModel.tableColumns());
    return new Table(
        "size-spacing", columns, () -> columns(result.units()).mapToObj(unit -> row(result, unit)));
  }

  private static List<Object> row(Covariates.Result result, int column) {
    Units.Unit unit = result.units().unit(column);
    List<Object> row = new ArrayList<>(List.of(unit.layer(), unit.number()));
    Optional<List<Double>> found = result.sizeSpacing(column);
    for (int coefficient = 0; coefficient < 3; coefficient++) {
      int at = coefficient;
      row.add(EstimateCells.cell(found.map(values -> values.get(at))));
    }
    for (QuantityAxis axis : QuantityAxis.values()) {
      row.add(
          EstimateCells.cell(
              found
                  .map(values -> axis.degrees(values.get(0), values.get(1), values.get(2)))
                  .filter(Double::isFinite)));
    }
    return List.copyOf(row);
  }

  private static IntStream columns(Units units) {
    return units.spans().stream().flatMapToInt(span -> IntStream.range(span.first(), span.end()));
  }
}
