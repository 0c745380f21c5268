package io.github.numerosity.stats.math;

import io.github.numerosity.stats.elementary.TestValue;
import java.util.Arrays;
import java.util.Optional;

/** Tests of equal variances in k groups. */
public final class EqualVariances {
  /** Centre of the absolute deviations. */
  public enum Centre {
    /**
     * The mean of each group. H. Levene, Robust tests for equality of variances, in Contributions
     * to Probability and Statistics (1960) 278-292.
     */
    MEAN,
    /**
     * The median of each group, which keeps the level under skewed distributions. M. B. Brown and
     * A. B. Forsythe, J. Am. Statist. Assoc. 69 (1974) 364-367.
     */
    MEDIAN
  }

  private EqualVariances() {}

  /**
   * Computes Bartlett's test: K² = Σ (nᵢ − 1) ln(s² / sᵢ²) / C with s² the pooled variance, N the
   * number of values and C = 1 + (Σ 1 / (nᵢ − 1) − 1 / (N − k)) / (3 (k − 1)), against chi-square
   * with k − 1 degrees of freedom. Not robust: heavy tails also make it reject.
   *
   * <p>Source: M. S. Bartlett, Properties of sufficiency and statistical tests, Proc. R. Soc. A 160
   * (1937) 268-282.
   *
   * @param counts of values in each group, at least two groups of at least 2; not modified
   * @param variances of the groups, all positive; not modified
   * @return K² and log p
   * @throws IllegalArgumentException if there is only one group, or a group has no variance
   */
  public static TestValue bartlett(int[] counts, double[] variances) {
    int k = counts.length;
    if (k < 2) {
      throw new IllegalArgumentException("Bartlett's test needs at least 2 groups, got " + k);
    }
    double df = 0;
    double reciprocals = 0;
    double pooled = 0;
    for (int group = 0; group < k; group++) {
      if (counts[group] < 2 || !(variances[group] > 0)) {
        throw new IllegalArgumentException(
            "Bartlett's test needs a positive variance in each group; group %d has %d values and variance %s"
                .formatted(group, counts[group], variances[group]));
      }
      int own = counts[group] - 1;
      df += own;
      reciprocals += 1.0 / own;
      pooled += own * variances[group];
    }
    pooled /= df;
    double sum = 0;
    for (int group = 0; group < k; group++) {
      sum += (counts[group] - 1) * Math.log(pooled / variances[group]);
    }
    double correction = 1 + (reciprocals - 1 / df) / (3.0 * (k - 1));
    // With equal variances, rounding may leave a sum just below 0.
    double statistic = Math.max(0, sum / correction);
    return new TestValue(statistic, ChiSquareTail.of(k - 1.0).logSurvival(statistic));
  }

  /**
   * Computes a one-way analysis of variance of the absolute deviations from the centre of each
   * group.
   *
   * @param values group after group; not modified
   * @param starts index of the first value of each group, followed by the number of values; not
   *     modified
   * @param centre centre of the deviations
   * @return F and log p; F is infinite if deviations vary only between groups; empty if all
   *     deviations are equal
   * @throws IllegalArgumentException if there is only one group, a group is empty, or every group
   *     holds a single value
   */
  public static Optional<TestValue> levene(double[] values, int[] starts, Centre centre) {
    int k = starts.length - 1;
    int n = starts[starts.length - 1];
    if (k < 2 || n <= k) {
      throw new IllegalArgumentException(
          "Levene's test needs at least 2 groups, one of at least 2 values; got %d values in %d groups"
              .formatted(n, k));
    }
    double[] deviations = new double[n];
    double[] means = new double[k];
    double grand = 0;
    for (int group = 0; group < k; group++) {
      int first = starts[group];
      int end = starts[group + 1];
      if (first >= end) {
        throw new IllegalArgumentException("group %d is empty".formatted(group));
      }
      double middle = centre == Centre.MEAN ? mean(values, first, end) : median(values, first, end);
      for (int i = first; i < end; i++) {
        deviations[i] = Math.abs(values[i] - middle);
      }
      means[group] = mean(deviations, first, end);
      grand += (end - first) * means[group];
    }
    grand /= n;
    double between = 0;
    double within = 0;
    for (int group = 0; group < k; group++) {
      double offset = means[group] - grand;
      between += (starts[group + 1] - starts[group]) * offset * offset;
      for (int i = starts[group]; i < starts[group + 1]; i++) {
        double deviation = deviations[i] - means[group];
        within += deviation * deviation;
      }
    }
    if (within == 0 && between == 0) {
      return Optional.empty();
    }
    double f = within == 0 ? Double.POSITIVE_INFINITY : between / (k - 1) / (within / (n - k));
    return Optional.of(new TestValue(f, FTail.of(k - 1.0, n - k).logSurvival(f)));
  }

  /**
   * Returns the mean by two passes: the second removes the rounding error of the first, at any
   * offset.
   */
  private static double mean(double[] values, int first, int end) {
    double shift = values[first];
    double sum = 0;
    for (int i = first; i < end; i++) {
      sum += values[i] - shift;
    }
    double mean = shift + sum / (end - first);
    double rest = 0;
    for (int i = first; i < end; i++) {
      rest += values[i] - mean;
    }
    return mean + rest / (end - first);
  }

  private static double median(double[] values, int first, int end) {
    double[] sorted = Arrays.copyOfRange(values, first, end);
    Arrays.sort(sorted);
    int n = sorted.length;
    double upper = sorted[n / 2];
    double lower = sorted[(n - 1) / 2];
    return lower + (upper - lower) / 2;
  }
}
