package io.github.numerosity.stats.rsa;

import io.github.numerosity.design.Design;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.stats.math.PairSums;
import java.util.List;

/**
 * Pixel distances between conditions: the root mean squared Euclidean distance between the grey
 * levels (0 to 255, the mean of a pixel's channels) of two pictures, one of each condition. With
 * one picture per condition it is the distance of the two.
 *
 * <p>The mean of |x - y|² over all pairs is mean |x|² + mean |y|² - 2 mean x · mean y, so each
 * picture is read once. Sums of squares of integers are exact.
 */
final class PictureDistances {
  /** Largest number of sums of grey levels held in memory: 0.5 GB. */
  private static final long LARGEST = 1L << 27;

  /** Integers below this are exact in single precision. */
  private static final long EXACT = 1L << 24;

  /** Pixels per block. */
  private static final int PIECE = 512;

  private PictureDistances() {}

  /** Returns whether the summed pictures of all conditions are exact and fit into memory. */
  static boolean fit(Design design, List<ModelRdms.Shown> conditions) {
    ImageSize size = size(design, conditions);
    return (long) size.width() * size.height() * conditions.size() <= LARGEST
        && conditions.size() <= PairSums.LARGEST
        && conditions.stream()
            .allMatch(shown -> 255L * size.channels() * shown.stimuli().size() < EXACT);
  }

  /** Returns the distances of all pairs, row by row. */
  static double[] of(Design design, List<ModelRdms.Shown> conditions) throws InterruptedException {
    int count = conditions.size();
    ImageSize size = size(design, conditions);
    int pixels = size.width() * size.height();
    float[][] sums = new float[count][pixels];
    double[] squares = new double[count];
    for (int condition = 0; condition < count; condition++) {
      for (int stimulus : conditions.get(condition).stimuli()) {
        squares[condition] += add(design.picture(stimulus).orElseThrow(), sums[condition]);
      }
    }
    PairSums products = new PairSums(PairSums.Kind.PRODUCTS, count);
    double[][] piece = new double[PIECE][count];
    for (int first = 0; first < pixels; first += PIECE) {
      for (int place = 0; place < PIECE; place++) {
        for (int condition = 0; condition < count; condition++) {
          int pixel = first + place;
          piece[place][condition] = pixel < pixels ? sums[condition][pixel] : 0;
        }
      }
      products.add(piece);
    }
    double[] cells = new double[count * (count - 1) / 2];
    int cell = 0;
    for (int a = 0; a < count; a++) {
      double picturesA = conditions.get(a).stimuli().size();
      for (int b = a + 1; b < count; b++) {
        double picturesB = conditions.get(b).stimuli().size();
        double squared =
            squares[a] / picturesA
                + squares[b] / picturesB
                - 2 * products.sum(a, b) / (picturesA * picturesB);
        cells[cell++] = Math.sqrt(Math.max(0, squared)) / size.channels();
      }
    }
    return cells;
  }

  /** Adds the sums over channels to those of each pixel; returns the sum of their squares. */
  private static double add(Image picture, float[] sums) {
    int channels = picture.size().channels();
    byte[] samples = new byte[picture.size().samples()];
    picture.copyTo(samples, 0);
    double squares = 0;
    for (int pixel = 0; pixel < sums.length; pixel++) {
      int level = 0;
      for (int channel = 0; channel < channels; channel++) {
        level += samples[pixel * channels + channel] & 0xFF;
      }
      sums[pixel] += level;
      squares += (double) level * level;
    }
    return squares;
  }

  private static ImageSize size(Design design, List<ModelRdms.Shown> conditions) {
    return design.picture(conditions.get(0).stimuli().get(0)).orElseThrow().size();
  }
}
