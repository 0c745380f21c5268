package io.github.numerosity.stats.math;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Critical value of the studentized range as a function of the degrees of freedom, for tests whose
 * degrees of freedom differ between pairs. Immutable and thread-safe.
 *
 * <p>Relative error of the quantile: below 1e-10.
 */
/*
 * log q falls as log(1 / alpha) / df for few degrees of freedom and levels off from about 2 log(1 /
 * alpha) degrees of freedom. On the axis log df, both happen within about one unit whatever alpha
 * is, so pieces of equal width on that axis cover the whole range.
 */
public final class CriticalRange {
  /** Cached: a pure function of its arguments, of which few occur (one design and level). */
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
   * Tabulates critical values; takes some tens of milliseconds on first use.
   *
   * @param k number of means compared, at least 2
   * @param alpha upper tail, in (0, 1)
   * @param fewest smallest degrees of freedom, at least 1
   * @param most largest degrees of freedom, at least {@code fewest}; finite
   * @return the function
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static CriticalRange of(int k, double alpha, double fewest, double most) {
    if (!(fewest >= 1 && most >= fewest && most < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "degrees of freedom must be >= 1 and ascend, got %s to %s".formatted(fewest, most));
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
   * Returns the q exceeded with probability alpha.
   *
   * @param df within the tabulated range
   * @return the upper quantile
   * @throws IllegalArgumentException if df lies outside by more than rounding
   */
  public double value(double df) {
    double place = width == 0 ? 0 : (Math.log(df) - low) / width;
    if (!(place > -1e-9 && place < 1 + 1e-9)) {
      throw new IllegalArgumentException(
          "degrees of freedom must be in the tabulated range %s to %s, got %s"
              .formatted(Math.exp(low), Math.exp(low + width), df));
    }
    return Math.exp(logQ.value(Math.max(0, Math.min(1, place))));
  }
}
