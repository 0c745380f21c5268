package io.github.numerosity.stats.elementary;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Gaussian fitted to a tuning curve by least squares: {@code amplitude · exp(−(x − centre)² / (2
 * sigma²)) + offset}, where x is numerosity on a {@link NumberScale}.
 *
 * <p>Bounds: amplitude and offset at least 0; centre within the tested range or up to half its
 * width outside; sigma from half the smallest spacing to twice the range. A fit at a bound, or with
 * its centre outside the tested range, identifies neither width nor preference, however closely it
 * follows the curve.
 *
 * @param scale axis of centre and sigma
 * @param amplitude height above the offset
 * @param centre position of the peak on the axis
 * @param sigma width on the axis
 * @param offset baseline; 0 in the model without one
 * @param sumOfSquares of the residuals
 * @param rSquared share of the curve's variance explained; below 0 if a constant would fit better,
 *     which a model without offset allows; empty for a flat curve
 * @param status whether the parameters are identified
 */
public record GaussianFit(
    NumberScale scale,
    double amplitude,
    double centre,
    double sigma,
    double offset,
    double sumOfSquares,
    OptionalDouble rSquared,
    Status status) {
  /** Identifiability of the parameters of a fit. */
  public enum Status {
    /** All parameters are identified. */
    OK,
    /** A parameter is at its bound, or the centre lies outside the tested range. */
    NOT_IDENTIFIED
  }

  /** Constant offset of the model. */
  public enum Offset {
    /** A constant of at least 0 is fitted. */
    FREE,
    /** The offset is fixed at 0. */
    NONE
  }

  /**
   * Fits a curve.
   *
   * @param numerosities ascending, at least three
   * @param responses mean response to each, finite; not modified
   * @param scale axis of the Gaussian
   * @param offset whether a constant is fitted
   * @return the best fit within the bounds
   * @throws IllegalArgumentException if there are fewer than three numerosities, they do not ascend
   *     or are undefined on the axis, or responses are not as many or not finite
   */
  public static GaussianFit of(
      List<Integer> numerosities, double[] responses, NumberScale scale, Offset offset) {
    double[] x = positions(numerosities, scale);
    if (responses.length != x.length || !Arrays.stream(responses).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "responses must be finite, one for each of the numerosities %s, got %s"
              .formatted(numerosities, Arrays.toString(responses)));
    }
    return fit(new GaussianSurface(x, responses.clone(), offset == Offset.FREE).lowest(), scale);
  }

  /**
   * Returns the fitted response to a numerosity.
   *
   * @param numerosity at least 0
   * @return value of the curve
   * @throws IllegalArgumentException if the numerosity is undefined on the axis
   */
  public double at(int numerosity) {
    double z = (scale.position(numerosity) - centre) / sigma;
    return amplitude * Math.exp(-0.5 * z * z) + offset;
  }

  private static GaussianFit fit(GaussianSurface.Point best, NumberScale scale) {
    OptionalDouble total = best.total();
    return new GaussianFit(
        scale,
        best.amplitude(),
        best.centre(),
        best.sigma(),
        best.offset(),
        best.sumOfSquares(),
        total.isPresent()
            ? OptionalDouble.of(1 - best.sumOfSquares() / total.getAsDouble())
            : OptionalDouble.empty(),
        best.isIdentified() ? Status.OK : Status.NOT_IDENTIFIED);
  }

  private static double[] positions(List<Integer> numerosities, NumberScale scale) {
    double[] x = numerosities.stream().mapToDouble(scale::position).toArray();
    boolean ascending = x.length >= 3;
    for (int i = 1; i < x.length; i++) {
      ascending &= x[i] > x[i - 1];
    }
    if (!ascending) {
      throw new IllegalArgumentException(
          "a Gaussian fit needs at least 3 ascending numerosities, got " + numerosities);
    }
    return x;
  }
}
