package io.github.numerosity.image;

import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.RangeCheck;

/**
 * The size of an image.
 *
 * @param width columns, in pixels
 * @param height rows, in pixels
 * @param channels 1 (grey) or 3 (red, green, blue)
 */
public record ImageSize(
    @Range(least = 1, most = 16384) int width,
    @Range(least = 1, most = 16384) int height,
    @Range(least = 1, most = 3) int channels) {
  /**
   * Checks the size.
   *
   * @throws IllegalArgumentException if a side is not in 1..16384 or channels is neither 1 nor 3
   */
  public ImageSize {
    RangeCheck.check(ImageSize.class, width, height, channels);
    if (channels != 1 && channels != 3) {
      throw new IllegalArgumentException("channels must be 1 or 3, got " + channels);
    }
  }

  /**
   * Returns the number of 8-bit samples.
   *
   * @return width x height x channels
   */
  public int samples() {
    return Math.multiplyExact(Math.multiplyExact(width, height), channels);
  }

  /**
   * Returns the shorter side, to which fractions of "the image side" refer.
   *
   * @return pixels
   */
  public int side() {
    return Math.min(width, height);
  }

  @Override
  public String toString() {
    return width + "x" + height + "x" + channels;
  }
}
