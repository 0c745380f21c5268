package io.github.numerosity.stats.math;

import java.util.Optional;

/**
 * Hotelling's test of equal means of k measurements on the same replicates, for any correlations
 * and variances.
 *
 * <p>With the k - 1 differences from the first measurement, their means d and covariances S over n
 * replicates, T² = n d' S⁻¹ d, and F = (n - k + 1) T² / ((n - 1) (k - 1)) has k - 1 and n - k + 1
 * degrees of freedom. For k = 2 it is the square of the paired t.
 *
 * <p>Source: T. W. Anderson, An Introduction to Multivariate Statistical Analysis, 3rd ed., section
 * 5.2.
 *
 * @param f the statistic
 * @param df1 degrees of freedom of the numerator
 * @param df2 degrees of freedom of the denominator
 */
public record HotellingT2(double f, double df1, double df2) {
  /**
   * Share of the variance below which a pivot means that a difference is, up to rounding, a
   * combination of others.
   */
  private static final double SINGULAR = 1e-12;

  /**
   * Computes the test.
   *
   * @param measurements one list for each measurement, of equal length, the replicates in the same
   *     order; not modified
   * @return empty if there are fewer replicates than measurements, or a difference is constant or a
   *     combination of others
   * @throws IllegalArgumentException if there are fewer than 2 measurements, or lists differ in
   *     length
   */
  public static Optional<HotellingT2> of(double[][] measurements) {
    int k = measurements.length;
    if (k < 2) {
      throw new IllegalArgumentException(
          "Hotelling's test needs at least 2 measurements, got " + k);
    }
    int n = measurements[0].length;
    int p = k - 1;
    double[][] differences = new double[p][n];
    double[] means = new double[p];
    for (int row = 0; row < p; row++) {
      if (measurements[row + 1].length != n) {
        throw new IllegalArgumentException(
            "measurements must have equal numbers of replicates, got %d and %d"
                .formatted(n, measurements[row + 1].length));
      }
      for (int replicate = 0; replicate < n; replicate++) {
        differences[row][replicate] = measurements[row + 1][replicate] - measurements[0][replicate];
        means[row] += differences[row][replicate] / n;
      }
    }
    if (n <= p) {
      return Optional.empty();
    }
    return square(covariances(differences, means), means)
        .map(
            distance ->
                new HotellingT2((double) (n - p) / ((n - 1.0) * p) * n * distance, p, n - p));
  }

  private static double[][] covariances(double[][] differences, double[] means) {
    int p = means.length;
    int n = differences[0].length;
    double[][] covariances = new double[p][p];
    for (int row = 0; row < p; row++) {
      for (int column = 0; column <= row; column++) {
        double sum = 0;
        for (int replicate = 0; replicate < n; replicate++) {
          sum +=
              (differences[row][replicate] - means[row])
                  * (differences[column][replicate] - means[column]);
        }
        covariances[row][column] = sum / (n - 1);
      }
    }
    return covariances;
  }

  /** Returns d' S⁻¹ d by Cholesky decomposition of the lower triangle; empty if S is singular. */
  private static Optional<Double> square(double[][] s, double[] d) {
    double sum = 0;
    double[] solved = new double[d.length];
    for (int row = 0; row < d.length; row++) {
      double variance = s[row][row];
      double rest = d[row];
      for (int column = 0; column < row; column++) {
        double entry = s[row][column];
        for (int before = 0; before < column; before++) {
          entry -= s[row][before] * s[column][before];
        }
        s[row][column] = entry / s[column][column];
        rest -= s[row][column] * solved[column];
      }
      double pivot = variance;
      for (int before = 0; before < row; before++) {
        pivot -= s[row][before] * s[row][before];
      }
      if (!(pivot > SINGULAR * variance)) {
        return Optional.empty();
      }
      s[row][row] = Math.sqrt(pivot);
      solved[row] = rest / s[row][row];
      sum += solved[row] * solved[row];
    }
    return Optional.of(sum);
  }

  /**
   * Returns the natural logarithm of p.
   *
   * @return log of the upper tail of F
   */
  public double logP() {
    return FTail.of(df1, df2).logSurvival(f);
  }
}
