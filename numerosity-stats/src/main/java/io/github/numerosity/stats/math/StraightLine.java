package io.github.numerosity.stats.math;

/**
 * Straight line fitted by least squares.
 *
 * @param intercept value at 0
 * @param slope change per unit of x
 */
public record StraightLine(double intercept, double slope) {
  /**
   * Fits a line.
   *
   * @param x at least two, not all equal, finite; not modified
   * @param y as many, finite; not modified
   * @return the closest line
   * @throws IllegalArgumentException if lengths differ, or x does not vary
   */
  public static StraightLine of(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "a line needs as many y as x, got %d and %d".formatted(x.length, y.length));
    }
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < x.length; i++) {
      meanX += x[i] / x.length;
      meanY += y[i] / x.length;
    }
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    if (!(xx > 0)) {
      throw new IllegalArgumentException("a line needs at least two different x");
    }
    double slope = xy / xx;
    return new StraightLine(meanY - slope * meanX, slope);
  }

  /**
   * Returns the value of the line at x.
   *
   * @param x any
   * @return intercept + slope x
   */
  public double at(double x) {
    return intercept + slope * x;
  }
}
