package io.github.numerosity.geometry;

import io.github.numerosity.image.ImageSize;

/**
 * An upright rectangle.
 *
 * @param left smallest x, in pixels
 * @param top smallest y
 * @param right largest x
 * @param bottom largest y
 */
public record Bounds(double left, double top, double right, double bottom) {
  /**
   * Returns whether the rectangle is inside an image.
   *
   * @param size of the image
   * @return whether no part is outside
   */
  public boolean isInside(ImageSize size) {
    return left >= 0 && top >= 0 && right <= size.width() && bottom <= size.height();
  }
}
