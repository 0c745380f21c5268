package io.github.numerosity.dots;

import io.github.numerosity.geometry.Bounds;
import io.github.numerosity.geometry.Point;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Region of an image in which items may lie. */
interface Field {
  /**
   * Draws a candidate centre of a disc.
   *
   * @return a centre, uniform over those where the disc lies in the field; empty if this draw
   *     missed, in which case another may succeed
   */
  Optional<Point> candidate(double radius, RandomGenerator random);

  /** Returns whether a disc lies in the field. */
  boolean holds(Point center, double radius);

  /**
   * Returns the nearest centre on the grid of the field, if the field has a grid; otherwise the
   * given centre.
   */
  default Point snapped(Point center) {
    return center;
  }

  /** Returns a rectangular field. */
  static Field in(Bounds bounds, Centers centers) {
    return centers == Centers.PIXELS ? new GridField(bounds) : new RectangularField(bounds);
  }
}
