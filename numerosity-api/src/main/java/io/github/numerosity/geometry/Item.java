package io.github.numerosity.geometry;

/**
 * Exact shape of one drawn item, from which its pixels and all realised properties are computed. A
 * pixel (row, column) covers [column, column + 1] x [row, row + 1].
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
   * Returns the axis-aligned bounding box.
   *
   * @return the rectangle
   */
  Bounds bounds();

  /**
   * Returns whether the item contains a point.
   *
   * @param x from the left edge, in pixels
   * @param y from the top edge, in pixels
   * @return whether the point is inside or, for discs and ellipses, on the outline
   */
  boolean contains(double x, double y);

  /**
   * Returns whether this item and another overlap; exact for two discs, otherwise tested at 256
   * points of each outline.
   *
   * @param other the other item
   * @return whether they overlap
   */
  default boolean overlaps(Item other) {
    return Overlap.of(this, other);
  }
}
