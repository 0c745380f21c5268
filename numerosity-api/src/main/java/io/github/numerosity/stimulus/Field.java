package io.github.numerosity.stimulus;

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
}
