package io.github.numerosity.stats.comparison;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * Joint test of whether a number is equal in three or more runs.
 *
 * @param quantity the number
 * @param method of comparison
 * @param f the statistic
 * @param df1 degrees of freedom of the numerator
 * @param df2 degrees of freedom of the denominator
 * @param p uncorrected p-value
 * @param corrected p after Holm's correction for all such tests of its {@link Quantity#group group}
 * @param tests number of these tests
 */
public record RunsTest(
    Quantity quantity,
    Method method,
    double f,
    double df1,
    double df2,
    double p,
    OptionalDouble corrected,
    int tests) {
  /** Method of comparison between runs. */
  public enum Method {
    /** Networks of the same seeds in all runs: Hotelling's T². */
    HOTELLING,
    /** Independent networks with unequal variances: Welch's analysis of variance. */
    WELCH
  }

  /** Rejects null. */
  public RunsTest {
    requireNonNull(quantity, "quantity");
    requireNonNull(method, "method");
    requireNonNull(corrected, "corrected");
  }

  RunsTest corrected(double adjusted, int count) {
    return new RunsTest(quantity, method, f, df1, df2, p, OptionalDouble.of(adjusted), count);
  }
}
