package io.github.numerosity.json;

import tools.jackson.core.io.NumberOutput;

/**
 * The shortest decimal that reads back as the same number, in all files of this library.
 *
 * <p>{@link Double#toString} gives it only from Java 19 on, so files would differ between versions
 * of Java; here it comes from Raffaello Giulietti's Schubfach as shipped with Jackson, whose form
 * is that of {@code Double.toString}: {@code 0.01}, {@code 1.0E-4}, {@code 3.0}.
 */
public final class ShortestDecimal {
  private ShortestDecimal() {}

  /**
   * Writes a double.
   *
   * @param value finite
   * @return its decimal
   * @throws IllegalArgumentException if the value is infinite or NaN
   */
  public static String of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("only finite numbers have a decimal, got " + value);
    }
    return NumberOutput.toString(value, true);
  }

  /**
   * Writes a float; read back as a float it is the same number.
   *
   * @param value finite
   * @return its decimal
   * @throws IllegalArgumentException if the value is infinite or NaN
   */
  public static String of(float value) {
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException("only finite numbers have a decimal, got " + value);
    }
    return NumberOutput.toString(value, true);
  }
}
