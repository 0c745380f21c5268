package io.github.numerosity.stats.math;

import org.apache.commons.numbers.gamma.LogBeta;

/**
 * Upper tail of the F distribution, as p and as log p. Log p remains accurate where p underflows:
 * strongly tuned units reach log p = -929. Immutable and thread-safe.
 *
 * <p>Relative error of log p: below 1e-12 up to 18,000, and below 1e-10 up to 1,000,000, degrees of
 * freedom of the denominator.
 */
/*
 * With a = df2 / 2, b = df1 / 2, y = df2 / (df2 + df1 f) and x = 1 - y, the tail is the regularized
 * incomplete beta function I_y(a, b) = 1 - I_x(b, a), and
 *   I_y(a, b) = y^a x^b / (a B(a, b)) / (1 + d1/(1 + d2/(1 + ...))),
 *   d[2m+1] = -(a+m)(a+b+m) y / ((a+2m)(a+2m+1)),  d[2m] = m(b-m) y / ((a+2m-1)(a+2m))
 * (DLMF 8.17.22), evaluated forward by the modified Lentz method (W. J. Lentz, Applied Optics 15
 * (1976) 668; I. J. Thompson and A. R. Barnett, J. Comput. Phys. 64 (1986) 490). It converges in
 * O(sqrt(max(a, b))) steps for y < (a+1)/(a+b+2). Otherwise the complement is computed and the tail
 * is log1p(-I_x), so neither side is a difference. log y and log x are log1p of a ratio, accurate
 * for f near 0 and for large df2. The error of log p is about 1e-16 times the largest term of the
 * prefix: a log y, b log x or log B(a, b).
 */
public final class FTail {
  private static final double TINY = 1e-300;
  private static final double CONVERGED = 0x1p-53;
  private static final int MOST_STEPS = 100_000;

  private final double a;
  private final double b;
  private final double logBeta;

  private FTail(double df1, double df2) {
    this.a = df2 / 2;
    this.b = df1 / 2;
    this.logBeta = LogBeta.value(a, b);
  }

  /**
   * Returns the tail for the given degrees of freedom.
   *
   * @param df1 of the numerator, positive, not necessarily an integer
   * @param df2 of the denominator, positive, not necessarily an integer
   * @return the tail
   * @throws IllegalArgumentException if df1 or df2 is not positive and finite
   */
  public static FTail of(double df1, double df2) {
    if (!(df1 > 0 && df2 > 0 && Double.isFinite(df1) && Double.isFinite(df2))) {
      throw new IllegalArgumentException(
          "degrees of freedom must be positive and finite, got " + df1 + " and " + df2);
    }
    return new FTail(df1, df2);
  }

  /**
   * Returns the probability of a larger F.
   *
   * @param f at least 0, possibly infinite
   * @return p
   * @throws IllegalArgumentException if f is negative or NaN
   */
  public double survival(double f) {
    return Math.exp(logSurvival(f));
  }

  /**
   * Returns the natural logarithm of the probability of a larger F.
   *
   * @param f at least 0, possibly infinite
   * @return log p
   * @throws IllegalArgumentException if f is negative or NaN
   */
  public double logSurvival(double f) {
    if (!(f >= 0)) {
      throw new IllegalArgumentException("F must be at least 0, got " + f);
    }
    double ratio = b * f / a;
    if (ratio == 0) {
      return 0;
    }
    if (ratio == Double.POSITIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    double logY = -Math.log1p(ratio);
    double logX = -Math.log1p(1 / ratio);
    double power = a * logY + b * logX - logBeta;
    double y = 1 / (1 + ratio);
    if (y < (a + 1) / (a + b + 2)) {
      return power - Math.log(a * fraction(a, b, y));
    }
    double x = ratio / (1 + ratio);
    return Math.log1p(-Math.exp(power) / (b * fraction(b, a, x)));
  }

  /** Returns the continued fraction 1 + d1/(1 + d2/(1 + ...)). */
  private static double fraction(double a, double b, double x) {
    double value = 1;
    double numerator = 1;
    double denominator = 0;
    for (int step = 1; step < MOST_STEPS; step++) {
      int half = step / 2;
      double m = half;
      double d =
          step % 2 == 0
              ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
              : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      denominator = 1 / away(1 + d * denominator);
      numerator = away(1 + d / numerator);
      double change = numerator * denominator;
      value *= change;
      if (Math.abs(change - 1) <= CONVERGED) {
        return value;
      }
    }
    throw new ArithmeticException(
        "the continued fraction of the incomplete beta function did not converge at a = %s, b = %s, x = %s"
            .formatted(a, b, x));
  }

  private static double away(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }
}
