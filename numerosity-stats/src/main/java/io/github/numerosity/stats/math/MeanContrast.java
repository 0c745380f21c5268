package io.github.numerosity.stats.math;

/**
 * Contrast of independent means with unequal variances: t = Σ cᵢ mᵢ / √(Σ cᵢ² sᵢ² / nᵢ) with the
 * degrees of freedom of Welch and Satterthwaite, (Σ vᵢ)² / Σ (vᵢ² / (nᵢ − 1)) for vᵢ = cᵢ² sᵢ² /
 * nᵢ. For two means with coefficients 1 and −1 this is Welch's test.
 *
 * <p>Special cases: a mean without variance adds 0 to the error. If no mean with a nonzero
 * coefficient varies, t is infinite with the sign of the contrast and one-sided log p is −∞, or 0
 * for a negative contrast; for a contrast of 0, t is 0 and log p is log ½.
 *
 * <p>Source: B. L. Welch, The generalization of "Student's" problem when several different
 * population variances are involved, Biometrika 34 (1947) 28-35; F. E. Satterthwaite, Biometrics
 * Bulletin 2 (1946) 110-114.
 *
 * @param t of the contrast
 * @param degreesOfFreedom infinite if nothing varies
 */
public record MeanContrast(double t, double degreesOfFreedom) {
  /**
   * Tests a contrast.
   *
   * @param contrast Σ cᵢ mᵢ, finite; passed separately so that it can be computed without
   *     cancellation
   * @param coefficients one per mean; not modified
   * @param variances sᵢ², unbiased, one per mean; not modified
   * @param counts nᵢ, at least 2 where the coefficient is not 0; not modified
   * @return the test
   * @throws IllegalArgumentException if lengths differ or a mean with a nonzero coefficient has
   *     fewer than 2 values
   */
  public static MeanContrast of(
      double contrast, double[] coefficients, double[] variances, int[] counts) {
    if (variances.length != coefficients.length || counts.length != coefficients.length) {
      throw new IllegalArgumentException(
          "a contrast needs a variance and a count for each mean, got %d, %d and %d"
              .formatted(coefficients.length, variances.length, counts.length));
    }
    double[] parts = new double[coefficients.length];
    double largest = 0;
    for (int i = 0; i < parts.length; i++) {
      if (coefficients[i] != 0) {
        if (counts[i] < 2) {
          throw new IllegalArgumentException(
              "the variance of a mean needs at least 2 values, got %d".formatted(counts[i]));
        }
        parts[i] = coefficients[i] * coefficients[i] * variances[i] / counts[i];
        largest = Math.max(largest, parts[i]);
      }
    }
    if (!(largest > 0)) {
      return new MeanContrast(
          contrast == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, contrast),
          Double.POSITIVE_INFINITY);
    }
    // Relative to the largest term, since squares of tiny variances underflow.
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < parts.length; i++) {
      double part = parts[i] / largest;
      sum += part;
      squares += part == 0 ? 0 : part * part / (counts[i] - 1);
    }
    return new MeanContrast(contrast / (Math.sqrt(largest) * Math.sqrt(sum)), sum * sum / squares);
  }

  /**
   * Returns the natural logarithm of the one-sided p for a positive contrast.
   *
   * @return log of the probability of a larger t
   */
  public double logGreater() {
    return logTail(t);
  }

  /**
   * Returns the natural logarithm of the two-sided p.
   *
   * @return log of the probability of a larger |t|
   */
  public double logTwoSided() {
    return Math.min(0, Math.log(2) + logTail(Math.abs(t)));
  }

  private double logTail(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? Double.NEGATIVE_INFINITY : 0;
    }
    // Degrees of freedom are infinite only for a contrast of 0 without variance.
    return Double.isInfinite(degreesOfFreedom)
        ? -Math.log(2)
        : TTail.logSurvival(value, degreesOfFreedom);
  }
}
