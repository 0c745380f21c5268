package io.github.numerosity.stats.elementary;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's t test of a difference of two means: of paired replicates ({@link #paired}) or of
 * independent ones with possibly unequal variances ({@link #welch}).
 *
 * <p>A standard error of 0 means that the difference is the same in every replicate. t would be
 * infinite or 0 / 0, so {@link #t} and {@link #p} throw.
 *
 * <p>Source: B. L. Welch, The generalization of "Student's" problem when several different
 * population variances are involved, Biometrika 34 (1947) 28-35.
 *
 * @param difference of the means
 * @param standardError of the difference
 * @param degreesOfFreedom positive; not an integer in Welch's test
 */
public record TTest(double difference, double standardError, double degreesOfFreedom) {
  /**
   * Share of the largest value below which a standard deviation is rounding error: sums and
   * differences of values that are equal as decimals differ in the last of 16 digits.
   */
  private static final double ROUNDING = 1e-13;

  /**
   * Tests the mean of differences against 0, with n - 1 degrees of freedom.
   *
   * @param minuends one per replicate, at least 2, finite; not modified
   * @param subtrahends of the same replicates in the same order; not modified
   * @return the test of minuends less subtrahends
   * @throws IllegalArgumentException if there are fewer than 2 pairs, or lengths differ
   */
  public static TTest paired(double[] minuends, double[] subtrahends) {
    if (minuends.length < 2 || minuends.length != subtrahends.length) {
      throw new IllegalArgumentException(
          "a paired test needs at least 2 pairs, got %d and %d values"
              .formatted(minuends.length, subtrahends.length));
    }
    double[] differences = new double[minuends.length];
    for (int pair = 0; pair < differences.length; pair++) {
      differences[pair] = minuends[pair] - subtrahends[pair];
    }
    Sample sample = Sample.of(differences, Math.max(largest(minuends), largest(subtrahends)));
    return new TTest(
        sample.mean(), Math.sqrt(sample.variance() / differences.length), differences.length - 1.0);
  }

  /**
   * Tests the difference of the means of independent replicates, with the degrees of freedom of
   * Welch and Satterthwaite: (u + v)² / (u² / (n - 1) + v² / (m - 1)), where u and v are the
   * variances divided by the numbers of values.
   *
   * @param minuends at least 2, finite; not modified
   * @param subtrahends at least 2, finite; not modified
   * @return the test of minuends less subtrahends
   * @throws IllegalArgumentException if there are fewer than 2 of either
   */
  public static TTest welch(double[] minuends, double[] subtrahends) {
    if (minuends.length < 2 || subtrahends.length < 2) {
      throw new IllegalArgumentException(
          "Welch's test needs at least 2 values in each group, got %d and %d"
              .formatted(minuends.length, subtrahends.length));
    }
    Sample a = Sample.of(minuends, largest(minuends));
    Sample b = Sample.of(subtrahends, largest(subtrahends));
    double u = a.variance() / minuends.length;
    double v = b.variance() / subtrahends.length;
    double rest = u * u / (minuends.length - 1) + v * v / (subtrahends.length - 1);
    double df = rest > 0 ? (u + v) * (u + v) / rest : minuends.length + subtrahends.length - 2.0;
    return new TTest(a.mean() - b.mean(), Math.sqrt(u + v), df);
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** Mean and variance with divisor n - 1. */
  private record Sample(double mean, double variance) {
    static Sample of(double[] values, double scale) {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      double mean = sum / values.length;
      double squares = 0;
      for (double value : values) {
        squares += (value - mean) * (value - mean);
      }
      double variance = squares / (values.length - 1);
      return new Sample(mean, Math.sqrt(variance) <= ROUNDING * scale ? 0 : variance);
    }
  }

  /**
   * Returns whether the replicates vary; without variance there is no test.
   *
   * @return whether the standard error is above 0
   */
  public boolean varies() {
    return standardError > 0;
  }

  /**
   * Returns the statistic.
   *
   * @return difference divided by its standard error
   * @throws IllegalStateException if the standard error is 0
   */
  public double t() {
    if (!varies()) {
      throw new IllegalStateException("t is undefined without variance; check varies() first");
    }
    return difference / standardError;
  }

  /**
   * Returns the two-sided p.
   *
   * @return in [0, 1]
   * @throws IllegalStateException if the standard error is 0
   */
  public double p() {
    return Math.min(1, 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t())));
  }

  /**
   * Returns half the width of the confidence interval of the difference.
   *
   * @param level such as 0.95
   * @return the difference plus and minus this value is the interval
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public double margin(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be in (0, 1), got " + level);
    }
    return standardError
        * TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2);
  }
}
