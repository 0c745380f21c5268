package io.github.numerosity.dots;

import io.github.numerosity.image.ImageSize;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.RangeCheck;

/**
 * A length in an image, as JSON {@code { "value": 0.0625, "unit": "side" }}.
 *
 * @param value finite, at least 0
 * @param unit unit of the value
 */
public record Length(@Range(least = 0) double value, Unit unit) {
  /** Unit of lengths and areas. */
  public enum Unit {
    /** The shorter side of the image; areas: its square. */
    SIDE,
    /** Pixels; areas: pixels squared. */
    PIXELS
  }

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public Length {
    RangeCheck.check(Length.class, value, unit);
  }

  /**
   * Returns a fraction of the image's shorter side.
   *
   * @param value at least 0
   * @return the length
   */
  public static Length side(double value) {
    return new Length(value, Unit.SIDE);
  }

  /**
   * Returns a number of pixels.
   *
   * @param value at least 0
   * @return the length
   */
  public static Length pixels(double value) {
    return new Length(value, Unit.PIXELS);
  }

  /**
   * Converts to pixels.
   *
   * @param size of the image
   * @return pixels
   */
  public double in(ImageSize size) {
    return unit == Unit.SIDE ? value * size.side() : value;
  }

  /** Rejects a length of 0. */
  void requirePositive(String name) {
    if (value == 0) {
      throw new IllegalArgumentException(name + " must be positive, got " + this);
    }
  }

  @Override
  public String toString() {
    return value + (unit == Unit.SIDE ? " of the side" : " px");
  }
}
