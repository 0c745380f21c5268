package io.github.numerosity.stats.math;

import io.github.numerosity.stats.elementary.TestValue;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Shapiro-Wilk test of normality for samples of one size, in Royston's approximation. Immutable and
 * thread-safe.
 *
 * <p>W = (Σ aᵢ y₍ᵢ₎)² / Σ (yᵢ − ȳ)² over the ordered values. p comes from a normal approximation of
 * log(1 − W), accurate to about two digits; it is exact for three values.
 *
 * <p>Source: J. P. Royston, Remark AS R94: a remark on algorithm AS 181, Appl. Statist. 44 (1995)
 * 547-551, with its coefficients.
 */
public final class ShapiroWilk {
  /** Smallest sample. */
  public static final int SMALLEST = 3;

  /** Largest sample covered by the approximation. */
  public static final int LARGEST = 5000;

  private static final int LAST_SMALL_SAMPLE = 11;

  private static final double[] FIRST = {0, .221157, -.147981, -2.07119, 4.434685, -2.706056};
  private static final double[] SECOND = {0, .042981, -.293762, -1.752461, 5.682633, -3.582633};
  private static final double[] SMALL_LIMIT = {-2.273, .459};
  private static final double[] SMALL_MEAN = {.544, -.39978, .025054, -6.714e-4};
  private static final double[] SMALL_LOG_SD = {1.3822, -.77857, .062767, -.0020322};
  private static final double[] LARGE_MEAN = {-1.5861, -.31082, -.083751, .0038915};
  private static final double[] LARGE_LOG_SD = {-.4803, -.082676, .0030302};

  private final int n;

  /** Coefficients of the upper half, from the largest value inward. */
  private final double[] weights;

  private ShapiroWilk(int n, double[] weights) {
    this.n = n;
    this.weights = weights;
  }

  /**
   * Prepares the test.
   *
   * @param n number of values, from {@value #SMALLEST} to {@value #LARGEST}
   * @return the test
   * @throws IllegalArgumentException if n is out of range
   */
  public static ShapiroWilk of(int n) {
    if (n < SMALLEST || n > LARGEST) {
      throw new IllegalArgumentException(
          "the Shapiro-Wilk test needs %d to %d values, got %d".formatted(SMALLEST, LARGEST, n));
    }
    return new ShapiroWilk(n, weights(n));
  }

  private static double[] weights(int n) {
    int half = n / 2;
    double[] weights = new double[half];
    if (n == SMALLEST) {
      weights[0] = Math.sqrt(0.5);
      return weights;
    }
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double[] scores = new double[half];
    double squares = 0;
    for (int i = 0; i < half; i++) {
      // Blom's scores of the largest values: the negated scores of the smallest.
      scores[i] = normal.inverseSurvivalProbability((i + 0.625) / (n + 0.25));
      squares += 2 * scores[i] * scores[i];
    }
    double root = Math.sqrt(squares);
    double x = 1 / Math.sqrt(n);
    weights[0] = polynomial(FIRST, x) + scores[0] / root;
    int rest = 1;
    double left = squares - 2 * scores[0] * scores[0];
    double room = 1 - 2 * weights[0] * weights[0];
    if (n > 5) {
      weights[1] = polynomial(SECOND, x) + scores[1] / root;
      left -= 2 * scores[1] * scores[1];
      room -= 2 * weights[1] * weights[1];
      rest = 2;
    }
    double factor = Math.sqrt(left / room);
    for (int i = rest; i < half; i++) {
      weights[i] = scores[i] / factor;
    }
    return weights;
  }

  /**
   * Tests a sample.
   *
   * @param values n values; sorted in place
   * @return W and log p; empty if all values are equal
   * @throws IllegalArgumentException if the number of values is not n
   */
  public Optional<TestValue> test(double[] values) {
    if (values.length != n) {
      throw new IllegalArgumentException(
          "a test prepared for %d values got %d".formatted(n, values.length));
    }
    Arrays.sort(values);
    double range = values[n - 1] - values[0];
    if (range == 0) {
      return Optional.empty();
    }
    double mean = 0;
    for (double value : values) {
      mean += (value - values[0]) / range;
    }
    mean /= n;
    double total = 0;
    for (double value : values) {
      double deviation = (value - values[0]) / range - mean;
      total += deviation * deviation;
    }
    double sum = 0;
    double norm = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * ((values[n - 1 - i] - values[i]) / range);
      norm += 2 * weights[i] * weights[i];
    }
    // 1 - W as the product of a small and a large factor: near W = 1 the difference of squares
    // cancels.
    double length = Math.sqrt(norm * total);
    double oneLessW = (length - sum) * (length + sum) / (norm * total);
    return Optional.of(new TestValue(1 - oneLessW, logP(oneLessW)));
  }

  private double logP(double oneLessW) {
    if (n == SMALLEST) {
      double p = 6 / Math.PI * (Math.asin(Math.sqrt(1 - oneLessW)) - Math.asin(Math.sqrt(0.75)));
      return Math.log(Math.max(0, Math.min(1, p)));
    }
    double y = Math.log(oneLessW);
    if (n <= LAST_SMALL_SAMPLE) {
      double limit = polynomial(SMALL_LIMIT, n);
      return y >= limit
          ? Double.NEGATIVE_INFINITY
          : logNormalTail(
              (-Math.log(limit - y) - polynomial(SMALL_MEAN, n))
                  / Math.exp(polynomial(SMALL_LOG_SD, n)));
    }
    double logN = Math.log(n);
    return logNormalTail(
        (y - polynomial(LARGE_MEAN, logN)) / Math.exp(polynomial(LARGE_LOG_SD, logN)));
  }

  private static double logNormalTail(double z) {
    double scaled = z / Math.sqrt(2);
    return z < 1
        ? Math.log(0.5 * Erfc.value(scaled))
        : Math.log(0.5 * Erfcx.value(scaled)) - scaled * scaled;
  }

  private static double polynomial(double[] coefficients, double x) {
    double value = 0;
    for (int power = coefficients.length - 1; power >= 0; power--) {
      value = value * x + coefficients[power];
    }
    return value;
  }
}
