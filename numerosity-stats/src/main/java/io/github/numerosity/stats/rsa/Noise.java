package io.github.numerosity.stats.rsa;

import java.util.stream.IntStream;

/**
 * Variation of the units of a layer between images within a condition: their variances, or their
 * full covariance. Whitening gives all units the same noise variance and, with the covariance,
 * makes their noise uncorrelated. Immutable.
 *
 * <p>With variances, units of variance 0 are excluded, because differences cannot be expressed in
 * units of their noise. A covariance must be positive definite; shrinkage ensures it.
 */
public final class Noise {
  /** Largest number of units for which the full covariance is used: a matrix of 134 MB. */
  public static final int LARGEST_FULL = 4096;

  private final int units;

  /** Units with a variance above 0. */
  private final int[] varying;

  /** Reciprocal standard deviation of each of these units; empty with a covariance. */
  private final double[] scales;

  /** Lower Cholesky factor of the covariance, row by row; empty with variances. */
  private final double[][] factor;

  private Noise(int units, int[] varying, double[] scales, double[][] factor) {
    this.units = units;
    this.varying = varying;
    this.scales = scales;
    this.factor = factor;
  }

  /**
   * Creates noise that is uncorrelated between units.
   *
   * @param variances one per unit, finite, at least 0; not modified, not kept
   * @return the noise
   * @throws IllegalArgumentException if a variance is negative or not finite
   */
  public static Noise ofVariances(double[] variances) {
    for (int unit = 0; unit < variances.length; unit++) {
      if (!(variances[unit] >= 0 && variances[unit] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "the variance of unit %d must be finite and >= 0, got %s"
                .formatted(unit, variances[unit]));
      }
    }
    int[] varying =
        IntStream.range(0, variances.length).filter(unit -> variances[unit] > 0).toArray();
    double[] scales =
        IntStream.of(varying).mapToDouble(unit -> 1 / Math.sqrt(variances[unit])).toArray();
    return new Noise(variances.length, varying, scales, new double[0][]);
  }

  /**
   * Creates noise that is correlated between units.
   *
   * @param covariance units x units, symmetric; the lower triangle is read; not modified, not kept
   * @return the noise
   * @throws IllegalArgumentException if there are more than {@value #LARGEST_FULL} units or the
   *     matrix is not positive definite
   */
  public static Noise ofCovariance(double[][] covariance) {
    if (covariance.length > LARGEST_FULL) {
      throw new IllegalArgumentException(
          "the noise covariance is limited to %d units, got %d: use variances"
              .formatted(LARGEST_FULL, covariance.length));
    }
    int[] all = IntStream.range(0, covariance.length).toArray();
    return new Noise(covariance.length, all, new double[0], cholesky(covariance));
  }

  /**
   * Returns the number of units.
   *
   * @return number of units, including those that do not vary
   */
  public int units() {
    return units;
  }

  /**
   * Returns the number of units excluded because they do not vary.
   *
   * @return 0 with a covariance
   */
  public int constantUnits() {
    return units - varying.length;
  }

  /** Returns the pattern in units of noise, restricted to the units that vary. */
  double[] whiten(double[] pattern) {
    double[] white = new double[varying.length];
    if (factor.length == 0) {
      for (int i = 0; i < white.length; i++) {
        white[i] = pattern[varying[i]] * scales[i];
      }
      return white;
    }
    for (int row = 0; row < white.length; row++) {
      double[] left = factor[row];
      double sum = pattern[row];
      for (int column = 0; column < row; column++) {
        sum -= left[column] * white[column];
      }
      white[row] = sum / left[row];
    }
    return white;
  }

  private static double[][] cholesky(double[][] matrix) {
    double[][] factor = new double[matrix.length][];
    for (int row = 0; row < matrix.length; row++) {
      double[] current = new double[row + 1];
      for (int column = 0; column <= row; column++) {
        double[] other = column == row ? current : factor[column];
        double sum = matrix[row][column] - dot(current, other, column);
        if (column < row) {
          current[column] = sum / other[column];
        } else if (sum > 0 && sum < Double.POSITIVE_INFINITY) {
          current[row] = Math.sqrt(sum);
        } else {
          throw new IllegalArgumentException(
              "the noise covariance is not positive definite at unit %d: shrink it or use variances"
                  .formatted(row));
        }
      }
      factor[row] = current;
    }
    return factor;
  }

  /** Sums in four interleaved accumulators, in a fixed order; one would wait for every addition. */
  private static double dot(double[] a, double[] b, int length) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      first += a[i] * b[i];
      second += a[i + 1] * b[i + 1];
      third += a[i + 2] * b[i + 2];
      fourth += a[i + 3] * b[i + 3];
    }
    for (; i < length; i++) {
      first += a[i] * b[i];
    }
    return (first + second) + (third + fourth);
  }

  @Override
  public String toString() {
    return "Noise[%d units, %d constant]".formatted(units, constantUnits());
  }
}
