package io.github.numerosity.stats.comparison;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * Whether a number is the same in all of three or more runs.
 *
 * @param quantity what the number is
 * @param method how the runs are held against each other
 * @param f the statistic
 * @param df1 degrees of freedom of the numerator
 * @param df2 degrees of freedom of the denominator
 * @param p without correction
 * @param corrected p after Holm's correction for all such tests of its {@link Quantity#group group}
 * @param tests how many these are
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
  /** How runs are held against each other. */
  public enum Method {
    /** Networks of one seed in all runs: Hotelling's T². */
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
