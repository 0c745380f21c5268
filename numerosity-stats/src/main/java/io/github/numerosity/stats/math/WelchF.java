package io.github.numerosity.stats.math;

/**
 * Welch's test of equal means of k groups with unequal variances.
 *
 * <p>With weights wᵢ = nᵢ / sᵢ², W = Σ wᵢ and the mean ȳ = Σ wᵢ ȳᵢ / W, F = (Σ wᵢ (ȳᵢ − ȳ)² / (k −
 * 1)) / (1 + 2 (k − 2) Λ / (k² − 1)) has about k − 1 and (k² − 1) / (3 Λ) degrees of freedom, where
 * Λ = Σ (1 − wᵢ / W)² / (nᵢ − 1).
 *
 * <p>Source: B. L. Welch, On the comparison of several mean values: an alternative approach,
 * Biometrika 38 (1951) 330-336.
 *
 * @param f the statistic
 * @param df1 degrees of freedom of the numerator
 * @param df2 degrees of freedom of the denominator; not an integer
 */
public record WelchF(double f, double df1, double df2) {
  /**
   * Computes the test.
   *
   * @param counts of values in each group, at least two groups of at least 2; not modified
   * @param means of the groups, less any constant; not modified
   * @param variances of the groups, all positive; not modified
   * @return F and its degrees of freedom
   * @throws IllegalArgumentException if there is only one group, or a group has no variance
   */
  public static WelchF of(int[] counts, double[] means, double[] variances) {
    int k = counts.length;
    if (k < 2) {
      throw new IllegalArgumentException("Welch's test needs at least 2 groups, got " + k);
    }
    double[] weights = new double[k];
    double total = 0;
    double mean = 0;
    for (int group = 0; group < k; group++) {
      if (counts[group] < 2 || !(variances[group] > 0)) {
        throw new IllegalArgumentException(
            "Welch's test needs a positive variance in each group; group %d has %d values and variance %s"
                .formatted(group, counts[group], variances[group]));
      }
      weights[group] = counts[group] / variances[group];
      total += weights[group];
      mean += weights[group] * means[group];
    }
    mean /= total;
    double between = 0;
    double lambda = 0;
    for (int group = 0; group < k; group++) {
      double offset = means[group] - mean;
      double rest = 1 - weights[group] / total;
      between += weights[group] * offset * offset;
      lambda += rest * rest / (counts[group] - 1);
    }
    double squareLessOne = (double) k * k - 1;
    return new WelchF(
        between / (k - 1) / (1 + 2.0 * (k - 2) * lambda / squareLessOne),
        k - 1,
        squareLessOne / (3 * lambda));
  }

  /**
   * Returns the natural logarithm of p.
   *
   * @return log of the upper tail of F
   */
  public double logP() {
    return FTail.of(df1, df2).logSurvival(f);
  }
}
