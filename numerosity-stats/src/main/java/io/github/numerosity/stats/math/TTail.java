package io.github.numerosity.stats.math;

/**
 * Upper tail of Student's t distribution as log p, accurate also where p underflows. Degrees of
 * freedom need not be an integer.
 *
 * <p>For t &gt; 0 the tail is half that of F = t² with 1 and the same degrees of freedom; see
 * {@link FTail} for the error.
 */
public final class TTail {
  private static final double LOG_HALF = -Math.log(2);

  private TTail() {}

  /**
   * Returns the natural logarithm of the probability of a larger t.
   *
   * @param t any number, possibly infinite
   * @param df degrees of freedom, positive and finite
   * @return log p
   * @throws IllegalArgumentException if t is NaN or df is not positive and finite
   */
  public static double logSurvival(double t, double df) {
    if (Double.isNaN(t)) {
      throw new IllegalArgumentException("t must be a number, got NaN");
    }
    double half = LOG_HALF + FTail.of(1, df).logSurvival(t * t);
    return t >= 0 ? half : Math.log1p(-Math.exp(half));
  }
}
