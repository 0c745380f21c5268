package io.github.numerosity.stats;

/** The level of a test. */
public final class Alpha {
  private Alpha() {}

  /**
   * Checks a level.
   *
   * @param alpha probability of an error of the first kind
   * @throws IllegalArgumentException unless it lies between 0 and 1, both excluded
   */
  public static void check(double alpha) {
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must be in (0, 1), got " + alpha);
    }
  }
}
