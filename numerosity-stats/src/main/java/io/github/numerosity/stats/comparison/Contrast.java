package io.github.numerosity.stats.comparison;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.elementary.TTest;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How one number differs between two runs.
 *
 * @param quantity what the number is
 * @param first name of the one run
 * @param second name of the other run
 * @param inFirst over the networks of the one run that are compared
 * @param inSecond over the networks of the other run that are compared
 * @param method how they are held against each other
 * @param test of second less first; empty if there are fewer than five networks, or nothing varies
 * @param corrected p after Holm's correction for all tests of its {@link Quantity#group group} and
 *     these two runs; empty without a test
 * @param tests how many these are
 * @param note why there is no test; empty if there is one
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
  /** How networks of two runs are held against each other. */
  public enum Method {
    /** Networks of one seed: interval and p of the mean difference by Student's t. */
    PAIRED,
    /** All networks against all, with unequal variances: Welch's t. */
    WELCH
  }

  /** What is said of a difference. */
  public enum Verdict {
    /** The interval of the difference lies above 0. */
    HIGHER,
    /** The interval of the difference lies below 0. */
    LOWER,
    /** The interval holds 0, or there are fewer than five networks. */
    NO_CLEAR_DIFFERENCE,
    /** The networks of a run do not vary, so that there is nothing to test by. */
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
   * @return second less first
   */
  public double difference() {
    return inSecond.mean() - inFirst.mean();
  }

  /**
   * Returns the interval of the difference, of the level {@link Estimate#LEVEL}.
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
   * Returns p without correction.
   *
   * @return two-sided; empty without a test
   */
  public OptionalDouble p() {
    return test.stream().mapToDouble(TTest::p).findFirst();
  }

  /**
   * Says what the interval says.
   *
   * @return by the interval alone, not by the corrected p
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
   * Tells whether the difference is clear.
   *
   * @return whether its interval excludes 0
   */
  public boolean isClear() {
    return verdict() == Verdict.HIGHER || verdict() == Verdict.LOWER;
  }

  /**
   * Tells whether the difference is clear among all that were tested with it.
   *
   * @return whether the corrected p is below 1 - {@link Estimate#LEVEL}
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
