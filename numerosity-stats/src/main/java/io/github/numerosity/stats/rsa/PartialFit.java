package io.github.numerosity.stats.rsa;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.stats.elementary.Correlation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Fit of a model to a matrix beyond other models: the correlation of the residuals of matrix and
 * model after the other models are regressed out of both. The values are ranks if models are
 * compared by a rank correlation, else the cells themselves.
 *
 * <p>The tolerance 1 − R² is the share of the model that the others do not explain. Below {@value
 * #SMALLEST_TOLERANCE} the models cannot be separated, and no correlation is computed.
 *
 * @param model the tested model
 * @param given models that are regressed out
 * @param tolerance of the model given the others, from 0 to 1
 * @param correlation partial correlation; empty unless the status is OK
 * @param status reason that the correlation is absent
 */
public record PartialFit(
    RdmModel model,
    List<RdmModel> given,
    double tolerance,
    OptionalDouble correlation,
    Status status) {
  /** Smallest tolerance at which models can be separated. */
  public static final double SMALLEST_TOLERANCE = 0.1;

  /** Residuals whose squared length is below this fraction are rounding errors. */
  private static final double ROUNDING = 1e-18;

  /** Availability of the partial correlation. */
  public enum Status {
    /** The partial correlation is defined. */
    OK,
    /** The model cannot be separated from the others. */
    CONFOUNDED,
    /** The others explain the matrix completely. */
    NOTHING_LEFT
  }

  /** Copies the list and rejects null. */
  public PartialFit {
    requireNonNull(model, "model");
    given = List.copyOf(given);
    requireNonNull(correlation, "correlation");
    requireNonNull(status, "status");
  }

  /**
   * Computes the partial correlation of a model.
   *
   * @param model the tested model
   * @param given models to regress out, at least one
   * @param values cells of the matrix
   * @param prediction cells of the model, not constant
   * @param others cells of the models to regress out
   */
  static PartialFit of(
      RdmModel model,
      List<RdmModel> given,
      Correlation comparison,
      double[] values,
      double[] prediction,
      List<double[]> others) {
    List<double[]> basis = new ArrayList<>();
    for (double[] other : others) {
      double[] left = centred(other, comparison);
      double before = dot(left, left);
      takeOut(left, basis);
      double after = dot(left, left);
      if (after > ROUNDING * before) {
        double length = Math.sqrt(after);
        for (int i = 0; i < left.length; i++) {
          left[i] /= length;
        }
        basis.add(left);
      }
    }
    double[] own = centred(prediction, comparison);
    double all = dot(own, own);
    takeOut(own, basis);
    double part = dot(own, own);
    double tolerance = part / all;
    if (!(tolerance >= SMALLEST_TOLERANCE)) {
      return new PartialFit(model, given, tolerance, OptionalDouble.empty(), Status.CONFOUNDED);
    }
    double[] rest = centred(values, comparison);
    double whole = dot(rest, rest);
    takeOut(rest, basis);
    double left = dot(rest, rest);
    if (!(left > ROUNDING * whole)) {
      return new PartialFit(model, given, tolerance, OptionalDouble.empty(), Status.NOTHING_LEFT);
    }
    double correlation = dot(own, rest) / (Math.sqrt(part) * Math.sqrt(left));
    return new PartialFit(
        model,
        given,
        tolerance,
        OptionalDouble.of(Math.max(-1, Math.min(1, correlation))),
        Status.OK);
  }

  private static double[] centred(double[] cells, Correlation comparison) {
    double[] values = comparison.ofRanks() ? Correlation.ranks(cells) : cells.clone();
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] -= mean;
    }
    return values;
  }

  /** Orthogonalises twice: a single pass leaves rounding errors. */
  private static void takeOut(double[] values, List<double[]> basis) {
    for (int time = 0; time < 2; time++) {
      for (double[] direction : basis) {
        double along = dot(values, direction);
        for (int i = 0; i < values.length; i++) {
          values[i] -= along * direction[i];
        }
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
