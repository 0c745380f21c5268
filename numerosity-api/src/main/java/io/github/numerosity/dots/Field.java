package io.github.numerosity.dots;

import io.github.numerosity.geometry.Bounds;
import io.github.numerosity.geometry.Point;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Where items may lie. */
interface Field {
  /**
   * Draws a place for a disc.
   *
   * @return a centre, uniform over those where the disc lies in the field; empty if this draw hit
   *     none (another may)
   */
  Optional<Point> candidate(double radius, RandomGenerator random);

  /** Tells whether a disc lies in the field. */
  boolean holds(Point center, double radius);

  /** Returns the nearest place that is a possible centre, as far as that is a matter of a grid. */
  default Point snapped(Point center) {
    return center;
  }

  /** Returns the field of a rectangle. */
  static Field in(Bounds bounds, Centers centers) {
    return centers == Centers.PIXELS ? new GridField(bounds) : new RectangularField(bounds);
  }
}
