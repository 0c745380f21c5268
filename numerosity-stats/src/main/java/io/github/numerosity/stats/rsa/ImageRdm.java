package io.github.numerosity.stats.rsa;

import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.stats.elementary.Correlation;
import io.github.numerosity.stats.math.PairSums;
import io.github.numerosity.stats.math.ParallelLoop;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stimulus.Block;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Dissimilarity matrices of single images. Responses may exceed memory: they are read in tiles of
 * units, twice for a correlation. The sums over all pairs of n images take 8 n² bytes. Spearman's
 * correlation holds all ranks, 4 bytes per response.
 *
 * <p>Results do not depend on the number of threads.
 */
public final class ImageRdm {
  /** Largest number of ranks held in memory: 1 GB. */
  private static final long LARGEST_RANKS = 1L << 28;

  /** Units per block of the sums. */
  private static final int PIECE = 512;

  /** Units read by one task. */
  private static final int TILE = 64;

  private ImageRdm() {}

  /** Values of adjacent units, units x images. */
  private interface Source {
    void read(int firstUnit, int units, double[] into);
  }

  /**
   * Computes the dissimilarities of all pairs of images in one layer. Mahalanobis distances divide
   * by the variances of the units within numerosities.
   *
   * @param responses one row per image, at least two
   * @param span the layer
   * @param measure not cross-validated, because a single image has no folds
   * @return the matrix; labels are row numbers
   * @throws IllegalArgumentException if the measure is cross-validated, or there are too few or too
   *     many images
   * @throws InterruptedException if the thread was interrupted
   */
  public static Rdm of(Responses responses, Units.Span span, Dissimilarity measure)
      throws InterruptedException {
    int images = responses.design().stimuli();
    if (measure.crossValidated()) {
      throw new IllegalArgumentException(
          "%s compares disjoint images of a condition; a single image has none".formatted(measure));
    }
    if (images < 2 || images > PairSums.LARGEST) {
      throw new IllegalArgumentException(
          "a matrix over images takes 2 to %d, got %d".formatted(PairSums.LARGEST, images));
    }
    int units = span.layer().units();
    Source raw = (first, count, into) -> responses.tile(span.first() + first, count, into);
    double[] cells =
        switch (measure) {
          case ONE_MINUS_PEARSON -> correlations(raw, images, units);
          case ONE_MINUS_SPEARMAN -> correlations(ranks(responses, span), images, units);
          case ONE_MINUS_COSINE -> cosines(products(raw, new double[images], units), images);
          case EUCLIDEAN -> roots(distances(raw, images, units));
          case SQUARED_EUCLIDEAN -> distances(raw, images, units);
          case MAHALANOBIS -> roots(whitened(raw, responses, span));
          case SQUARED_MAHALANOBIS -> whitened(raw, responses, span);
          case CROSS_VALIDATED_SQUARED_EUCLIDEAN, CROSSNOBIS ->
              throw new IllegalStateException(measure + " is cross-validated");
        };
    List<String> labels = IntStream.range(0, images).mapToObj(Integer::toString).toList();
    return Rdm.of(measure.name(), labels, cells);
  }

  private static double[] correlations(Source source, int images, int units)
      throws InterruptedException {
    double[] means = new double[images];
    double[] low = new double[images];
    double[] high = new double[images];
    Arrays.fill(low, Double.POSITIVE_INFINITY);
    Arrays.fill(high, Double.NEGATIVE_INFINITY);
    double[] tile = new double[TILE * images];
    for (int first = 0; first < units; first += TILE) {
      requireNotInterrupted();
      int count = Math.min(TILE, units - first);
      source.read(first, count, tile);
      for (int unit = 0; unit < count; unit++) {
        for (int image = 0; image < images; image++) {
          double value = tile[unit * images + image];
          means[image] += value;
          low[image] = Math.min(low[image], value);
          high[image] = Math.max(high[image], value);
        }
      }
    }
    for (int image = 0; image < images; image++) {
      means[image] /= units;
    }
    double[] cells = cosines(products(source, means, units), images);
    // The mean of equal values has a rounding error, which would be scaled up to noise.
    return each(
        images, (a, b, cell) -> low[a] == high[a] || low[b] == high[b] ? Double.NaN : cells[cell]);
  }

  /** Returns the inner products of the images, each minus a constant. */
  private static PairSums products(Source source, double[] shifts, int units)
      throws InterruptedException {
    PairSums sums = new PairSums(PairSums.Kind.PRODUCTS, shifts.length);
    double[] ones = new double[units];
    Arrays.fill(ones, 1);
    add(source, shifts, ones, sums);
    return sums;
  }

  private static double[] cosines(PairSums sums, int images) {
    double[] lengths = new double[images];
    for (int image = 0; image < images; image++) {
      lengths[image] = Math.sqrt(sums.sum(image, image));
    }
    return each(
        images,
        (a, b, cell) -> {
          double cosine = sums.sum(a, b) / (lengths[a] * lengths[b]);
          return Double.isFinite(cosine) ? 1 - Math.max(-1, Math.min(1, cosine)) : Double.NaN;
        });
  }

  private static double[] distances(Source source, int images, int units)
      throws InterruptedException {
    double[] ones = new double[units];
    Arrays.fill(ones, 1);
    return distances(source, images, ones);
  }

  private static double[] distances(Source source, int images, double[] scales)
      throws InterruptedException {
    PairSums sums = new PairSums(PairSums.Kind.SQUARED_DIFFERENCES, images);
    add(source, new double[images], scales, sums);
    return each(images, (a, b, cell) -> sums.sum(a, b));
  }

  private static double[] whitened(Source source, Responses responses, Units.Span span)
      throws InterruptedException {
    CellMoments moments = CellMoments.of(responses);
    RdmScope scope = RdmScope.numerosities(responses.design().conditions());
    double[] scales = scope.variances(moments, Block.SELECTION, span.first(), span.layer().units());
    boolean varies = false;
    for (int unit = 0; unit < scales.length; unit++) {
      varies |= scales[unit] > 0;
      scales[unit] = scales[unit] > 0 ? 1 / Math.sqrt(scales[unit]) : 0;
    }
    int images = responses.design().stimuli();
    double[] cells = distances(source, images, scales);
    if (!varies) {
      Arrays.fill(cells, Double.NaN);
    }
    return cells;
  }

  /** Adds (value - shift of the image) * scale of the unit, block by block. */
  private static void add(Source source, double[] shifts, double[] scales, PairSums sums)
      throws InterruptedException {
    int images = shifts.length;
    int units = scales.length;
    double[][] piece = new double[PIECE][images];
    for (int start = 0; start < units; start += PIECE) {
      requireNotInterrupted();
      int first = start;
      ParallelLoop.run(
          PIECE / TILE,
          tile -> read(source, first + tile * TILE, shifts, scales, piece, tile * TILE));
      sums.add(piece);
    }
  }

  private static void read(
      Source source, int first, double[] shifts, double[] scales, double[][] piece, int place) {
    int images = shifts.length;
    int count = Math.max(0, Math.min(TILE, scales.length - first));
    double[] tile = new double[count * images];
    if (count > 0) {
      source.read(first, count, tile);
    }
    for (int unit = 0; unit < TILE; unit++) {
      double[] row = piece[place + unit];
      if (unit < count) {
        double scale = scales[first + unit];
        for (int image = 0; image < images; image++) {
          row[image] = (tile[unit * images + image] - shifts[image]) * scale;
        }
      } else {
        Arrays.fill(row, 0);
      }
    }
  }

  /** Ranks of the units within each image. They are multiples of a half: exact as floats. */
  private static Source ranks(Responses responses, Units.Span span) throws InterruptedException {
    int images = responses.design().stimuli();
    int units = span.layer().units();
    if ((long) images * units > LARGEST_RANKS) {
      throw new IllegalArgumentException(
          "the ranks of %d images x %d units take over 1 GB: use ONE_MINUS_PEARSON or fewer images"
              .formatted(images, units));
    }
    float[][] ranks = new float[images][units];
    requireNotInterrupted();
    ParallelLoop.run(
        images,
        image -> {
          double[] row = new double[responses.units().count()];
          responses.row(image, row);
          double[] ranked =
              Correlation.ranks(Arrays.copyOfRange(row, span.first(), span.first() + units));
          for (int unit = 0; unit < units; unit++) {
            ranks[image][unit] = (float) ranked[unit];
          }
        });
    return (first, count, into) -> {
      for (int image = 0; image < images; image++) {
        for (int unit = 0; unit < count; unit++) {
          into[unit * images + image] = ranks[image][first + unit];
        }
      }
    };
  }

  private interface Cell {
    double of(int a, int b, int cell);
  }

  private static double[] each(int images, Cell value) {
    double[] cells = new double[Math.multiplyExact(images, images - 1) / 2];
    int cell = 0;
    for (int a = 0; a < images; a++) {
      for (int b = a + 1; b < images; b++) {
        cells[cell] = value.of(a, b, cell);
        cell++;
      }
    }
    return cells;
  }

  private static double[] roots(double[] cells) {
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = Math.sqrt(cells[cell]);
    }
    return cells;
  }

  private static void requireNotInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted while images were compared");
    }
  }
}
