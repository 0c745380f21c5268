package io.github.numerosity.image;

import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.RangeCheck;

/**
 * A colour with 8-bit levels.
 *
 * @param red 0..255
 * @param green 0..255
 * @param blue 0..255
 */
public record Color(
    @Range(least = 0, most = 255) int red,
    @Range(least = 0, most = 255) int green,
    @Range(least = 0, most = 255) int blue) {
  /** Black, all levels 0. */
  public static final Color BLACK = grey(0);

  /** White, all levels 255. */
  public static final Color WHITE = grey(255);

  /**
   * Checks the levels.
   *
   * @throws IllegalArgumentException if one is not in 0..255
   */
  public Color {
    RangeCheck.check(Color.class, red, green, blue);
  }

  /**
   * Returns a grey.
   *
   * @param level 0 (black) to 255 (white)
   * @return the colour
   */
  public static Color grey(int level) {
    return new Color(level, level, level);
  }

  /**
   * Returns whether the colour is grey, so that an image of one channel can show it.
   *
   * @return whether the three levels are equal
   */
  public boolean isGrey() {
    return red == green && green == blue;
  }

  /**
   * Returns the level of one channel.
   *
   * @param channel 0 for red, 1 for green, 2 for blue
   * @return 0..255
   * @throws IndexOutOfBoundsException if there is no such channel
   */
  public int level(int channel) {
    return switch (channel) {
      case 0 -> red;
      case 1 -> green;
      case 2 -> blue;
      default -> throw new IndexOutOfBoundsException("channel must be in 0..2, got " + channel);
    };
  }

  /**
   * Returns the name of the colour for method sentences.
   *
   * @return such as {@code "black (0)"} or {@code "grey 128"}
   */
  public String words() {
    return equals(BLACK) ? "black (0)" : equals(WHITE) ? "white (255)" : toString();
  }

  @Override
  public String toString() {
    return isGrey() ? "grey " + red : "rgb " + red + " " + green + " " + blue;
  }
}
