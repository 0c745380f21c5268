package io.github.numerosity.stats;

/** The level of a test. */
final class Alpha {
  private Alpha() {}

  static void check(double alpha) {
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must be in (0, 1), got " + alpha);
    }
  }
}
