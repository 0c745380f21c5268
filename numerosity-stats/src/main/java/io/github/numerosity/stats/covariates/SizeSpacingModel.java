package io.github.numerosity.stats.covariates;

import io.github.numerosity.stats.math.OrthonormalBasis;
import io.github.numerosity.stimulus.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Regression of responses on log number, log size and log spacing. Immutable.
 *
 * <p>Size is item area x total area, so that log size = 2 log total area - log n; spacing is taken
 * from the convex hull, log spacing = 2 log hull area - log n. The angles to the {@link
 * QuantityAxis quantities} depend on all three coefficients, so each regressor needs at least the
 * least tolerance.
 */
final class SizeSpacingModel {
  private static final List<String> NAMES = List.of("log n", "log size", "log spacing");

  private final Optional<String> withheld;
  private final Optional<OrthonormalBasis> basis;

  private SizeSpacingModel(Optional<String> withheld, Optional<OrthonormalBasis> basis) {
    this.withheld = withheld;
    this.basis = basis;
  }

  static SizeSpacingModel of(CovariateDesign design, double leastTolerance) {
    List<String> reasons = new ArrayList<>();
    for (Property needed : List.of(Property.TOTAL_AREA, Property.HULL_AREA)) {
      design.unknown(needed).ifPresent(reasons::add);
      if (design.unknown(needed).isEmpty() && !design.varies(needed)) {
        reasons.add(needed.column() + " does not vary");
      }
    }
    if (!reasons.isEmpty()) {
      return withheld(String.join("; ", reasons));
    }
    List<double[]> columns =
        List.of(
            design.number(),
            twiceLess(design.feature(Property.TOTAL_AREA), design.number()),
            twiceLess(design.feature(Property.HULL_AREA), design.number()));
    for (int last = 0; last < columns.size(); last++) {
      List<double[]> order = new ArrayList<>(columns);
      order.add(order.remove(last));
      double tolerance = OrthonormalBasis.of(order).tolerance(columns.size() - 1);
      if (tolerance < leastTolerance) {
        return withheld(
            String.format(
                Locale.ROOT,
                "%s has tolerance %.3g beside the other two; at least %s is needed",
                NAMES.get(last),
                tolerance,
                leastTolerance));
      }
    }
    return new SizeSpacingModel(Optional.empty(), Optional.of(OrthonormalBasis.of(columns)));
  }

  private static SizeSpacingModel withheld(String reason) {
    return new SizeSpacingModel(Optional.of(reason), Optional.empty());
  }

  private static double[] twiceLess(double[] feature, double[] number) {
    double[] difference = new double[feature.length];
    for (int at = 0; at < difference.length; at++) {
      difference[at] = 2 * feature[at] - number[at];
    }
    return difference;
  }

  /** Returns the reason why the model is withheld; empty if it is run. */
  Optional<String> withheld() {
    return withheld;
  }

  /**
   * Returns the coefficients of one unit: of log number, log size and log spacing.
   *
   * @param projections of the responses on the basis of the design; not modified
   */
  double[] coefficients(double[] projections) {
    OrthonormalBasis columns = basis.orElseThrow();
    double[] products = new double[columns.rank()];
    columns.project(projections, products);
    return columns.coefficients(products);
  }

  /** Returns the names of the table's columns: the coefficients and the angle to each quantity. */
  static List<String> tableColumns() {
    return Stream.concat(
            Stream.of("beta_number", "beta_size", "beta_spacing"),
            Stream.of(QuantityAxis.values())
                .map(axis -> "angle_" + axis.name().toLowerCase(Locale.ROOT)))
        .toList();
  }
}
