package io.github.numerosity.stats.math;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The critical value of the studentized range as a function of the degrees of freedom, for tests
 * that have others for each pair. Immutable and thread-safe.
 *
 * <p>Relative error below 1e-10 of the quantile.
 */
// For maintainers. log q falls as log(1 / alpha) / df for few degrees of freedom and levels off
// from
// about 2 log(1 / alpha) of them on: on the axis log df both happen within about one unit, whatever
// alpha is, so that pieces of equal width on it serve all of the range.
public final class CriticalRange {
  /** A pure function of its arguments, and few of them occur: a design and a level. */
  private static final Map<Arguments, CriticalRange> KNOWN = new ConcurrentHashMap<>();

  private static final int PIECES = 4;

  private record Arguments(int k, double alpha, double fewest, double most) {}

  private final double low;
  private final double width;
  private final ChebyshevPieces logQ;

  private CriticalRange(double low, double width, ChebyshevPieces logQ) {
    this.low = low;
    this.width = width;
    this.logQ = logQ;
  }

  /**
   * Tabulates critical values; takes some tens of milliseconds for the first time.
   *
   * @param k how many means are compared, at least 2
   * @param alpha upper tail, in (0, 1)
   * @param fewest degrees of freedom that occur, at least 1
   * @param most degrees of freedom that occur, not fewer; finite
   * @return the function
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static CriticalRange of(int k, double alpha, double fewest, double most) {
    if (!(fewest >= 1 && most >= fewest && most < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "degrees of freedom must be from 1 on and ascend, got %s to %s".formatted(fewest, most));
    }
    return KNOWN.computeIfAbsent(
        new Arguments(k, alpha, fewest, most), given -> tabulate(k, alpha, fewest, most));
  }

  private static CriticalRange tabulate(int k, double alpha, double fewest, double most) {
    double low = Math.log(fewest);
    double width = Math.log(most) - low;
    return new CriticalRange(
        low,
        width,
        ChebyshevPieces.of(
            0,
            1,
            PIECES,
            place ->
                Math.log(
                    StudentizedRange.of(k, Math.max(1, Math.exp(low + place * width)))
                        .inverseSurvival(alpha))));
  }

  /**
   * Returns the q that is exceeded with probability alpha.
   *
   * @param df within the tabulated range
   * @return the upper quantile
   * @throws IllegalArgumentException if df lies outside by more than rounding
   */
  public double value(double df) {
    double place = width == 0 ? 0 : (Math.log(df) - low) / width;
    if (!(place > -1e-9 && place < 1 + 1e-9)) {
      throw new IllegalArgumentException(
          "critical values were tabulated from %s to %s degrees of freedom, got %s"
              .formatted(Math.exp(low), Math.exp(low + width), df));
    }
    return Math.exp(logQ.value(Math.max(0, Math.min(1, place))));
  }
}
