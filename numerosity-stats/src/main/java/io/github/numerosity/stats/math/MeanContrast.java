package io.github.numerosity.stats.math;

/**
 * Contrasts of independent means with unequal variances: t = Σ cᵢ mᵢ / √(Σ cᵢ² sᵢ² / nᵢ) with the
 * degrees of freedom of Welch and Satterthwaite, (Σ vᵢ)² / Σ (vᵢ² / (nᵢ − 1)) for vᵢ = cᵢ² sᵢ² /
 * nᵢ. For two means with coefficients 1 and −1 this is Welch's test.
 *
 * <p>Means that do not vary: their part of the error is 0. If no mean with a coefficient varies,
 * the contrast is certain: t is infinite with its sign, or 0 if it is 0; log p is then −∞ or log ½,
 * and 0 for the wrong sign.
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
   * @param contrast Σ cᵢ mᵢ, finite; given apart so that it can be formed without cancellation
   * @param coefficients one a mean; not modified
   * @param variances sᵢ², unbiased, one a mean; not modified
   * @param counts nᵢ, at least 2 where the coefficient is not 0; not modified
   * @return the test
   * @throws IllegalArgumentException if lengths differ or a mean has fewer than 2 values
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
              "a mean of %d values has no variance; at least 2 are needed".formatted(counts[i]));
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
    // In units of the largest part, since squares of tiny variances underflow.
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
   * Returns the natural logarithm of the one-sided p of a positive contrast.
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
    // Only a contrast of 0 that cannot vary has infinite degrees of freedom.
    return Double.isInfinite(degreesOfFreedom)
        ? -Math.log(2)
        : TTail.logSurvival(value, degreesOfFreedom);
  }
}
