package io.github.numerosity.stats.selectivity;

import io.github.numerosity.response.Responses;
import io.github.numerosity.stats.math.LabelPermutations;
import io.github.numerosity.stats.moments.UnitTiles;
import java.util.Arrays;

/**
 * Replays responses centred by unit, in tiles that stay in the processor cache during all
 * labellings of {@link LabelPermutations}.
 */
final class CentredTiles {
  /** Values in a tile: 1 MB. */
  private static final int VALUES = 1 << 17;

  private static final int MOST_LANES = 512;

  private CentredTiles() {}

  /** Consumer of tiles. */
  @FunctionalInterface
  interface Work {
    /**
     * Processes one tile.
     *
     * @param layer index of the layer, from 0
     * @param first column of the first unit
     * @param count number of units
     * @param centred rows x width, row by row; lanes beyond the units are 0
     * @param totals sum of squares of each unit; exactly 0 if it responds equally to all images
     */
    void on(int layer, int first, int count, double[] centred, int width, double[] totals);
  }

  static void forEach(Responses responses, Work work) throws InterruptedException {
    int rows = responses.design().stimuli();
    int lanes = LabelPermutations.LANES;
    int widest = Math.max(lanes, Math.min(MOST_LANES, VALUES / rows / lanes * lanes));
    UnitTiles.forEach(
        responses,
        (layer, first, count, values) -> {
          int width = Math.min(widest, (count + lanes - 1) / lanes * lanes);
          double[] centred = new double[rows * width];
          double[] totals = new double[width];
          for (int from = 0; from < count; from += width) {
            int units = Math.min(width, count - from);
            if (units < width) {
              Arrays.fill(centred, 0);
              Arrays.fill(totals, 0);
            }
            for (int unit = 0; unit < units; unit++) {
              totals[unit] = centre(values, (from + unit) * rows, rows, centred, unit, width);
            }
            work.on(layer, first + from, units, centred, width, totals);
          }
        });
  }

  /** Subtracts the first value, then the mean, so that equal values become exactly 0. */
  private static double centre(
      double[] values, int from, int rows, double[] centred, int lane, int width) {
    double shift = values[from];
    double mean = 0;
    for (int row = 0; row < rows; row++) {
      mean += values[from + row] - shift;
    }
    mean /= rows;
    double total = 0;
    for (int row = 0; row < rows; row++) {
      double deviation = values[from + row] - shift - mean;
      centred[row * width + lane] = deviation;
      total += deviation * deviation;
    }
    return total;
  }
}
