package io.github.numerosity.stats.rsa;

import io.github.numerosity.stats.math.PairSums;
import java.util.Arrays;

/**
 * Covariance of the noise of the units, shrunk towards equal and uncorrelated variances by Ledoit
 * and Wolf's estimate of the optimal shrinkage. It is positive definite even with fewer images than
 * units.
 *
 * <p>With n residuals x of mean 0 and S = Σ xxᵀ/n over p units, m = tr S/p, d² = |S - mI|²/p and b²
 * = min(d², Σ|xxᵀ - S|²/(n² p)), the shrunken covariance is (b²/d²) m I + (1 - b²/d²) S. Residuals
 * around means have n minus the number of means degrees of freedom; as in rsatoolbox, they replace
 * the divisor n at the end.
 *
 * <p>Source: O. Ledoit and M. Wolf, A well-conditioned estimator for large-dimensional covariance
 * matrices, J. Multivariate Analysis 88 (2004) 365-411.
 */
final class LedoitWolf {
  private final int units;
  private final PairSums products;
  private final double[][] piece;
  private int filled;
  private long residuals;
  private double fourthPowers;

  LedoitWolf(int units) {
    this.units = units;
    this.products = new PairSums(PairSums.Kind.PRODUCTS, units);
    this.piece = new double[256][units];
  }

  /** Adds the residuals of one image; the array is neither modified nor kept. */
  void add(double[] residual) throws InterruptedException {
    System.arraycopy(residual, 0, piece[filled++], 0, units);
    double length = 0;
    for (double value : residual) {
      length += value * value;
    }
    fourthPowers += length * length;
    residuals++;
    if (filled == piece.length) {
      products.add(piece);
      filled = 0;
    }
  }

  /**
   * Completes the sums and returns the shrunken covariance.
   *
   * @param means number of means that were subtracted
   * @return lower triangle, row by row, each row ending with the diagonal
   */
  double[][] shrunken(int means) throws InterruptedException {
    for (int rest = filled; rest < piece.length; rest++) {
      Arrays.fill(piece[rest], 0);
    }
    products.add(piece);
    filled = 0;
    double n = residuals;
    double trace = 0;
    double squares = 0;
    for (int row = 0; row < units; row++) {
      trace += products.sum(row, row) / n;
      for (int column = 0; column < row; column++) {
        double cell = products.sum(row, column) / n;
        squares += 2 * cell * cell;
      }
      squares += products.sum(row, row) / n * (products.sum(row, row) / n);
    }
    double mean = trace / units;
    double distance = squares / units - mean * mean;
    double error = Math.min(distance, (fourthPowers / n - squares) / n / units);
    double weight = distance > 0 ? error / distance : 1;
    double scale = n / (n - means);
    double[][] shrunken = new double[units][];
    for (int row = 0; row < units; row++) {
      shrunken[row] = new double[row + 1];
      for (int column = 0; column <= row; column++) {
        shrunken[row][column] = scale * (1 - weight) * products.sum(row, column) / n;
      }
      shrunken[row][row] += scale * weight * mean;
    }
    return shrunken;
  }
}
