package io.github.numerosity.dots;

import io.github.numerosity.image.ImageSize;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.RangeCheck;

/**
 * An area in an image, as JSON {@code { "value": 0.02, "unit": "side" }}.
 *
 * @param value positive and finite
 * @param unit the squared shorter side of the image, or the squared pixel
 */
public record Area(@Range(above = 0) double value, Length.Unit unit) {
  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if it is not positive and finite
   */
  public Area {
    RangeCheck.check(Area.class, value, unit);
  }

  /**
   * Returns a fraction of the square of the image's shorter side.
   *
   * @param value positive
   * @return the area
   */
  public static Area side(double value) {
    return new Area(value, Length.Unit.SIDE);
  }

  /**
   * Returns a number of pixels.
   *
   * @param value positive
   * @return the area
   */
  public static Area pixels(double value) {
    return new Area(value, Length.Unit.PIXELS);
  }

  /**
   * Converts to pixels squared.
   *
   * @param size of the image
   * @return pixels squared
   */
  public double in(ImageSize size) {
    return unit == Length.Unit.SIDE ? value * size.side() * size.side() : value;
  }

  @Override
  public String toString() {
    return value + (unit == Length.Unit.SIDE ? " of the squared side" : " px^2");
  }
}
