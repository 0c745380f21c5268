package io.github.numerosity.shown;

import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;

/**
 * Reduction of images by area averaging: each pixel is the mean of the area that it covers in the
 * original.
 */
final class ReducedImage {
  private ReducedImage() {}

  /**
   * Reduces an image, keeping its proportions.
   *
   * @param image the original
   * @param longest longest side of the result in pixels
   * @return the image itself if it is no larger
   */
  static Image of(Image image, int longest) {
    ImageSize from = image.size();
    int side = Math.max(from.width(), from.height());
    if (side <= longest) {
      return image;
    }
    ImageSize to =
        new ImageSize(
            Math.max(1, from.width() * longest / side),
            Math.max(1, from.height() * longest / side),
            from.channels());
    byte[] samples = new byte[to.samples()];
    int sample = 0;
    for (int row = 0; row < to.height(); row++) {
      Span down = new Span(row, from.height(), to.height());
      for (int column = 0; column < to.width(); column++) {
        Span across = new Span(column, from.width(), to.width());
        for (int channel = 0; channel < to.channels(); channel++) {
          samples[sample++] = (byte) (int) (mean(image, down, across, channel) + 0.5);
        }
      }
    }
    return Image.of(to, samples);
  }

  private static double mean(Image image, Span down, Span across, int channel) {
    double sum = 0;
    for (int row = down.first(); row <= down.last(); row++) {
      for (int column = across.first(); column <= across.last(); column++) {
        sum += down.length(row) * across.length(column) * image.sample(row, column, channel);
      }
    }
    return sum / (down.length() * across.length());
  }

  /**
   * Extent of one pixel of the reduced image along one side, in pixels of the original.
   *
   * @param pixel index in the reduced image
   * @param from pixels of the original along this side
   * @param to pixels of the reduced image along this side, at most {@code from}
   */
  private record Span(int pixel, int from, int to) {
    double length() {
      return (double) from / to;
    }

    int first() {
      return (int) ((long) pixel * from / to);
    }

    int last() {
      return (int) (((long) (pixel + 1) * from - 1) / to);
    }

    /** Returns the covered length of one pixel of the original. */
    double length(int covered) {
      double begin = Math.max(covered, pixel * length());
      double end = Math.min(covered + 1.0, (pixel + 1) * length());
      return Math.max(0, end - begin);
    }
  }
}
