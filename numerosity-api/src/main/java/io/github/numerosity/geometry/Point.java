package io.github.numerosity.geometry;

import java.util.List;

/**
 * A point in an image; pixel (row, column) covers [column, column + 1] x [row, row + 1].
 *
 * @param x from the left edge, in pixels
 * @param y from the top edge, in pixels
 */
public record Point(double x, double y) {
  /**
   * Returns the mean distance over all pairs of points. Uses correctly rounded operations only, for
   * equal bits on every platform.
   *
   * @param points at least two
   * @return the distance, in pixels
   */
  public static double meanDistance(List<Point> points) {
    double sum = 0;
    for (int a = 0; a < points.size(); a++) {
      for (int b = 0; b < a; b++) {
        double dx = points.get(a).x() - points.get(b).x();
        double dy = points.get(a).y() - points.get(b).y();
        sum += Math.sqrt(dx * dx + dy * dy);
      }
    }
    return sum / (points.size() * (points.size() - 1) / 2.0);
  }

  /**
   * Returns the distance to another point, with equal bits on every platform.
   *
   * @param other the other point
   * @return the distance, in pixels
   */
  public double distanceTo(Point other) {
    return StrictMath.hypot(x - other.x, y - other.y);
  }
}
