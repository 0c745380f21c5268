package io.github.numerosity.stimulus;

/**
 * A place in an image; pixel (row, column) covers [column, column + 1] x [row, row + 1].
 *
 * @param x from the left edge, in pixels
 * @param y from the top edge, in pixels
 */
public record Point(double x, double y) {
  /**
   * Returns how far away another point is, to the same bits on every platform.
   *
   * @param other the other point
   * @return their distance, in pixels
   */
  public double distanceTo(Point other) {
    return StrictMath.hypot(x - other.x, y - other.y);
  }
}
