package io.github.numerosity.stimulus;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** Where items may lie. */
@FunctionalInterface
interface Field {
  /**
   * Draws a place for a disc.
   *
   * @return a centre, uniform over those where the disc lies in the field; empty if this draw hit
   *     none (another may)
   */
  Optional<Point> candidate(double radius, RandomGenerator random);

  /**
   * Returns the field of discs that lie in a rectangle.
   *
   * @param bounds the rectangle
   */
  static Field rectangle(Bounds bounds) {
    return (radius, random) -> {
      double width = bounds.right() - bounds.left() - 2 * radius;
      double height = bounds.bottom() - bounds.top() - 2 * radius;
      return width < 0 || height < 0
          ? Optional.empty()
          : Optional.of(
              new Point(
                  bounds.left() + radius + width * random.nextDouble(),
                  bounds.top() + radius + height * random.nextDouble()));
    };
  }
}
