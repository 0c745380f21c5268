package io.github.numerosity.json;

import tools.jackson.core.io.NumberOutput;

/**
 * Shortest decimal form of a number that parses to the same number; used in all files of this
 * library.
 *
 * <p>{@link Double#toString} returns it only since Java 19, so files would differ between Java
 * versions. This class uses Jackson's implementation of Raffaello Giulietti's Schubfach, in the
 * format of {@code Double.toString}: {@code 0.01}, {@code 1.0E-4}, {@code 3.0}.
 */
public final class ShortestDecimal {
  private ShortestDecimal() {}

  /**
   * Returns the decimal form of a double.
   *
   * @param value finite
   * @return its decimal form
   * @throws IllegalArgumentException if the value is infinite or NaN
   */
  public static String of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value must be finite, got " + value);
    }
    return NumberOutput.toString(value, true);
  }

  /**
   * Returns the decimal form of a float, which parses to the same float.
   *
   * @param value finite
   * @return its decimal form
   * @throws IllegalArgumentException if the value is infinite or NaN
   */
  public static String of(float value) {
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException("value must be finite, got " + value);
    }
    return NumberOutput.toString(value, true);
  }
}
