package io.github.numerosity.stats.comparison;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.elementary.TTest;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Difference of one number between two runs.
 *
 * @param quantity the number
 * @param first name of the first run
 * @param second name of the second run
 * @param inFirst estimate over the compared networks of the first run
 * @param inSecond estimate over the compared networks of the second run
 * @param method of comparison
 * @param test of second minus first; empty if there are fewer than five networks, or nothing varies
 * @param corrected p after Holm's correction for all tests of its {@link Quantity#group group} and
 *     these two runs; empty without a test
 * @param tests number of these tests
 * @param note reason that there is no test; empty if there is one
 */
public record Contrast(
    Quantity quantity,
    String first,
    String second,
    Estimate inFirst,
    Estimate inSecond,
    Method method,
    Optional<TTest> test,
    OptionalDouble corrected,
    int tests,
    String note) {
  /** Method of comparison between the networks of two runs. */
  public enum Method {
    /** Networks paired by seed: interval and p of the mean difference by Student's t. */
    PAIRED,
    /** Independent networks with unequal variances: Welch's t. */
    WELCH
  }

  /** Verdict on a difference. */
  public enum Verdict {
    /** The interval of the difference lies above 0. */
    HIGHER,
    /** The interval of the difference lies below 0. */
    LOWER,
    /** The interval includes 0, or there are fewer than five networks. */
    NO_CLEAR_DIFFERENCE,
    /** The networks of a run do not vary, so there is no test. */
    NOT_TESTED
  }

  /** Rejects null. */
  public Contrast {
    requireNonNull(quantity, "quantity");
    requireNonNull(first, "first");
    requireNonNull(second, "second");
    requireNonNull(inFirst, "inFirst");
    requireNonNull(inSecond, "inSecond");
    requireNonNull(method, "method");
    requireNonNull(test, "test");
    requireNonNull(corrected, "corrected");
    requireNonNull(note, "note");
  }

  /**
   * Returns the difference of the means.
   *
   * @return second minus first
   */
  public double difference() {
    return inSecond.mean() - inFirst.mean();
  }

  /**
   * Returns the interval of the difference at the level {@link Estimate#LEVEL}.
   *
   * @return empty without a test
   */
  public Optional<Estimate.Interval> interval() {
    return test.map(
        found -> {
          double margin = found.margin(Estimate.LEVEL);
          return new Estimate.Interval(found.difference() - margin, found.difference() + margin);
        });
  }

  /**
   * Returns the uncorrected p-value.
   *
   * @return two-sided; empty without a test
   */
  public OptionalDouble p() {
    return test.stream().mapToDouble(TTest::p).findFirst();
  }

  /**
   * Returns the verdict given by the interval.
   *
   * @return the verdict; the corrected p is not used
   */
  public Verdict verdict() {
    if (interval().isPresent()) {
      return interval().get().contains(0)
          ? Verdict.NO_CLEAR_DIFFERENCE
          : difference() > 0 ? Verdict.HIGHER : Verdict.LOWER;
    }
    return enough() ? Verdict.NOT_TESTED : Verdict.NO_CLEAR_DIFFERENCE;
  }

  private boolean enough() {
    return Math.min(inFirst.networks(), inSecond.networks()) >= Estimate.SMALLEST_SAMPLE;
  }

  /**
   * Returns whether the difference is clear.
   *
   * @return true if its interval excludes 0
   */
  public boolean isClear() {
    return verdict() == Verdict.HIGHER || verdict() == Verdict.LOWER;
  }

  /**
   * Returns whether the difference is clear after correction for all numbers tested with it.
   *
   * @return true if the corrected p is below 1 - {@link Estimate#LEVEL}
   */
  public boolean isClearAfterCorrection() {
    return corrected.isPresent() && corrected.getAsDouble() < 1 - Estimate.LEVEL;
  }

  Contrast corrected(double p, int tests) {
    return new Contrast(
        quantity,
        first,
        second,
        inFirst,
        inSecond,
        method,
        test,
        OptionalDouble.of(p),
        tests,
        note);
  }
}
