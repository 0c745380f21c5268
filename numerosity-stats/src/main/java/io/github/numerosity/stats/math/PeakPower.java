package io.github.numerosity.stats.math;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Power of finding that one mean exceeds two others: two one-sided t tests at level alpha, both of
 * which must be significant. Immutable and thread-safe.
 *
 * <p>The true mean lies {@code rise} standard deviations above both others; all three have the same
 * variance. The tests share the upper mean, so the power is ∫ φ(z) Φ(a₁(z)) Φ(a₂(z)) dz with aⱼ(z)
 * = √nⱼ (rise + z / √n − tⱼ √(1/n + 1/nⱼ)), where n is the number of values of the upper mean, nⱼ
 * that of the other and tⱼ the critical value with n + nⱼ − 2 degrees of freedom. The standard
 * deviation in the denominator of t is taken as known: an approximation to the bivariate noncentral
 * t, accurate to 0.02 from 10 values per mean.
 */
public final class PeakPower {
  private static final double REACH = 8;
  private static final double STEP = 0.1;
  private static final double LARGEST_RISE = 1e6;

  private final double rootUpper;
  private final double[] rootLower;
  private final double[] critical;

  private PeakPower(double rootUpper, double[] rootLower, double[] critical) {
    this.rootUpper = rootUpper;
    this.rootLower = rootLower;
    this.critical = critical;
  }

  /**
   * Returns the power of a pair of tests.
   *
   * @param alpha level of each, in (0, 1)
   * @param upper number of values of the mean tested to exceed the others, at least 2
   * @param first number of values of one of the others, at least 2
   * @param second number of values of the other, at least 2
   * @return the power of the pair of tests
   * @throws IllegalArgumentException if alpha or a number is out of range
   */
  public static PeakPower of(double alpha, int upper, int first, int second) {
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must be in (0, 1), got " + alpha);
    }
    if (Math.min(upper, Math.min(first, second)) < 2) {
      throw new IllegalArgumentException(
          "a t test needs at least 2 values per mean, got %d, %d and %d"
              .formatted(upper, first, second));
    }
    int[] lower = {first, second};
    double[] roots = new double[2];
    double[] critical = new double[2];
    for (int j = 0; j < 2; j++) {
      double t = TDistribution.of(upper + lower[j] - 2).inverseSurvivalProbability(alpha);
      roots[j] = Math.sqrt(lower[j]);
      critical[j] = t * Math.sqrt(1.0 / upper + 1.0 / lower[j]);
    }
    return new PeakPower(Math.sqrt(upper), roots, critical);
  }

  /**
   * Returns the power at a given rise.
   *
   * @param rise true distance of the upper mean from both others, in standard deviations
   * @return between 0 and 1
   * @throws IllegalArgumentException if the rise is NaN
   */
  public double at(double rise) {
    if (Double.isNaN(rise)) {
      throw new IllegalArgumentException("rise must be a number, got NaN");
    }
    // The trapezoidal rule converges exponentially for such integrands.
    double sum = 0;
    int steps = (int) Math.round(2 * REACH / STEP);
    for (int i = 0; i <= steps; i++) {
      double z = -REACH + i * STEP;
      double above = rise + z / rootUpper;
      sum +=
          Math.exp(-z * z / 2)
              * normal(rootLower[0] * (above - critical[0]))
              * normal(rootLower[1] * (above - critical[1]));
    }
    return Math.min(1, sum * STEP / Math.sqrt(2 * Math.PI));
  }

  /**
   * Returns the smallest rise that is detected with a given power.
   *
   * @param power in (0, 1)
   * @return standard deviations; negative if the power is below that of a flat curve
   * @throws IllegalArgumentException if the power is out of range
   */
  public double detectable(double power) {
    if (!(power > 0 && power < 1)) {
      throw new IllegalArgumentException("power must be in (0, 1), got " + power);
    }
    double low = -1;
    while (at(low) > power) {
      low *= 2;
    }
    double high = 1;
    while (at(high) < power && high < LARGEST_RISE) {
      high *= 2;
    }
    for (int halving = 0; halving < 80; halving++) {
      double middle = low + (high - low) / 2;
      if (at(middle) < power) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double normal(double x) {
    return 0.5 * Erfc.value(-x / Math.sqrt(2));
  }
}
