package io.github.numerosity.stats.math;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A Gaussian fitted to a tuning curve by least squares: {@code amplitude · exp(−(x − centre)² / (2
 * sigma²)) + offset}, x being numerosity on some axis.
 *
 * <p>Bounds: amplitude and offset at least 0; the centre within the tested range or half its width
 * beyond; sigma from half the smallest spacing to twice the range. A fit at a bound, or with its
 * centre outside the tested range, does not tell the width or the preference of a unit, however
 * well it follows the curve.
 *
 * @param scale axis of centre and sigma
 * @param amplitude height above the offset
 * @param centre position of the peak on the axis
 * @param sigma width on the axis
 * @param offset 0 in the model without one
 * @param sumOfSquares of the residuals
 * @param rSquared share of the curve's variance explained; below 0 if a constant would do better,
 *     which a model without offset allows; empty for a flat curve
 * @param status whether the parameters can be read
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
  /** Whether the parameters of a fit can be read. */
  public enum Status {
    /** They can. */
    OK,
    /** A parameter is at its bound, or the centre lies outside the tested range. */
    NOT_IDENTIFIED
  }

  /** Whether the model has a constant offset. */
  public enum Offset {
    /** The curve may stand on a constant of at least 0. */
    FREE,
    /** It stands on 0. */
    NONE
  }

  /**
   * Fits a curve.
   *
   * @param numerosities ascending, at least three
   * @param responses mean response to each, finite; not modified
   * @param scale axis of the Gaussian
   * @param offset whether it stands on a constant
   * @return the best fit within the bounds
   * @throws IllegalArgumentException if there are fewer than three numerosities, they do not ascend
   *     or have no place on the axis, or responses are not as many or not finite
   */
  public static GaussianFit of(
      List<Integer> numerosities, double[] responses, NumberScale scale, Offset offset) {
    double[] x = positions(numerosities, scale);
    if (responses.length != x.length || !Arrays.stream(responses).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "a curve over numerosities %s needs as many finite responses, got %s"
              .formatted(numerosities, Arrays.toString(responses)));
    }
    return fit(new GaussianSurface(x, responses.clone(), offset == Offset.FREE).lowest(), scale);
  }

  /**
   * Returns the fitted curve.
   *
   * @param numerosity at least 0
   * @return its value there
   * @throws IllegalArgumentException if the numerosity has no place on the axis
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
          "a Gaussian is fitted over at least 3 ascending numerosities, got " + numerosities);
    }
    return x;
  }
}
