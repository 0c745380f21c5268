package io.github.numerosity.geometry;

/**
 * One drawn item: its exact shape, from which pixels and every realised property follow. A pixel
 * (row, column) covers [column, column + 1] x [row, row + 1].
 */
public sealed interface Item permits Disc, Ellipse, Polygon {
  /**
   * Returns a disc.
   *
   * @param x centre from the left edge, in pixels
   * @param y centre from the top edge, in pixels
   * @param radius in pixels
   * @return the item
   * @throws IllegalArgumentException if the radius is not positive and finite
   */
  static Disc disc(double x, double y, double radius) {
    return new Disc(new Point(x, y), radius);
  }

  /**
   * Returns the centre.
   *
   * @return the centre of mass
   */
  Point center();

  /**
   * Returns the exact area.
   *
   * @return in pixels squared
   */
  double area();

  /**
   * Returns the exact length of the outline.
   *
   * @return in pixels
   */
  double perimeter();

  /**
   * Returns the smallest upright rectangle around the item.
   *
   * @return the rectangle
   */
  Bounds bounds();

  /**
   * Tells whether a point belongs to the item.
   *
   * @param x from the left edge, in pixels
   * @param y from the top edge, in pixels
   * @return whether it lies inside or, for discs and ellipses, on the outline
   */
  boolean contains(double x, double y);

  /**
   * Returns whether this item and another share a point: exactly for two discs, else by 256 points
   * of each outline.
   *
   * @param other the other item
   * @return whether they overlap
   */
  default boolean overlaps(Item other) {
    return Overlap.of(this, other);
  }
}
