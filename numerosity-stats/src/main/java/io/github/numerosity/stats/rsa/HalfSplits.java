package io.github.numerosity.stats.rsa;

import io.github.numerosity.design.Condition;
import io.github.numerosity.design.Design;
import io.github.numerosity.random.Permutation;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Mean patterns of random halves of the selection images, each half divided into two parts for
 * cross-validated distances. The images of each cell (set x numerosity) are divided at random; of
 * an odd number, one is omitted from each split. Rows that show the same image stay together.
 *
 * <p>Split i uses the random stream "rsa-split", i of the seed, cell by cell.
 */
final class HalfSplits {
  /** Parts of a split: two per half. */
  private static final int QUARTERS = 4;

  /** Memory limit, in bytes, of the sums of all splits in one pass over the responses. */
  private static final long BYTES = 1L << 28;

  private final List<Condition> cells;

  /** Images of each cell, each as the rows that show it. */
  private final List<List<List<Integer>>> images;

  private final int rows;

  private HalfSplits(List<Condition> cells, List<List<List<Integer>>> images, int rows) {
    this.cells = cells;
    this.images = images;
    this.rows = rows;
  }

  /** Creates the splits of the images of a design. */
  static HalfSplits of(Design design) {
    List<Condition> cells = design.select(design.rows(Block.SELECTION)).conditions();
    Map<Condition, TreeMap<Integer, List<Integer>>> byCell = new HashMap<>();
    for (int row : design.rows(Block.SELECTION)) {
      byCell
          .computeIfAbsent(design.row(row).condition(), key -> new TreeMap<>())
          .computeIfAbsent(design.row(row).index(), key -> new ArrayList<>())
          .add(row);
    }
    List<List<List<Integer>>> images = new ArrayList<>();
    for (Condition cell : cells) {
      images.add(List.copyOf(byCell.getOrDefault(cell, new TreeMap<>()).values()));
    }
    return new HalfSplits(cells, images, design.stimuli());
  }

  /** Returns the reason that the images cannot be divided into halves of two parts, if any. */
  Optional<String> problem() {
    int fewest = images.stream().map(List::size).min(Comparator.naturalOrder()).orElse(0);
    return fewest >= QUARTERS
        ? Optional.empty()
        : Optional.of(
            "split halves need %d images of each numerosity and set, the fewest are %d"
                .formatted(QUARTERS, fewest));
  }

  /** Consumer of the sums of each split. */
  interface Taker {
    /**
     * Processes a split.
     *
     * @param split from 0
     * @param sums over its images
     */
    void take(int split, Sums sums);
  }

  /** Sums over the images of each part of a split. */
  final class Sums {
    private final int[] partOfRow;
    private final int[][] counts;
    private final double[][][] sums;

    Sums(RandomGenerator random, int units) {
      this.partOfRow = new int[rows];
      java.util.Arrays.fill(partOfRow, -1);
      this.counts = new int[QUARTERS][cells.size()];
      this.sums = new double[QUARTERS][cells.size()][units];
      for (int cell = 0; cell < images.size(); cell++) {
        int[] order = Permutation.random(images.get(cell).size(), random);
        int half = order.length / 2;
        for (int place = 0; place < 2 * half; place++) {
          int part = (place < half ? 0 : 2) + place % half % 2;
          for (int row : images.get(cell).get(order[place])) {
            partOfRow[row] = part * cells.size() + cell;
            counts[part][cell]++;
          }
        }
      }
    }

    private void add(int row, double[] responses) {
      if (partOfRow[row] >= 0) {
        double[] into = sums[partOfRow[row] / cells.size()][partOfRow[row] % cells.size()];
        for (int unit = 0; unit < into.length; unit++) {
          into[unit] += responses[unit];
        }
      }
    }

    /** Returns the patterns of a half, 0 or 1, over adjacent units, with its two parts as folds. */
    Patterns patterns(int half, RdmScope scope, int firstUnit, int units) {
      int[] parts = {2 * half, 2 * half + 1};
      return Patterns.of(scope.labels(), means(scope, firstUnit, units, parts))
          .withFolds(
              new double[][][] {
                means(scope, firstUnit, units, parts[0]), means(scope, firstUnit, units, parts[1])
              });
    }

    private double[][] means(RdmScope scope, int firstUnit, int units, int... parts) {
      double[][] means = new double[scope.conditions().size()][units];
      for (int condition = 0; condition < means.length; condition++) {
        double count = 0;
        for (int part : parts) {
          for (Condition of : scope.cells(condition)) {
            int cell = cells.indexOf(of);
            count += counts[part][cell];
            for (int unit = 0; unit < units; unit++) {
              means[condition][unit] += sums[part][cell][firstUnit + unit];
            }
          }
        }
        for (int unit = 0; unit < units; unit++) {
          means[condition][unit] /= count;
        }
      }
      return means;
    }
  }

  /**
   * Draws the splits, several in each pass over the responses.
   *
   * @throws InterruptedException if the thread was interrupted
   */
  void forEach(Responses responses, long seed, int splits, Taker taker)
      throws InterruptedException {
    int units = responses.units().count();
    long bytes = (long) QUARTERS * cells.size() * units * Double.BYTES;
    int together = (int) Math.max(1, Math.min(splits, BYTES / bytes));
    RandomStreams streams = RandomStreams.of(seed);
    double[] row = new double[units];
    for (int first = 0; first < splits; first += together) {
      List<Sums> pass = new ArrayList<>();
      for (int split = first; split < Math.min(first + together, splits); split++) {
        pass.add(new Sums(streams.stream("rsa-split", split), units));
      }
      for (int stimulus : responses.design().rows(Block.SELECTION)) {
        if (Thread.interrupted()) {
          throw new InterruptedException("interrupted after %d splits".formatted(first));
        }
        responses.row(stimulus, row);
        for (Sums sums : pass) {
          sums.add(stimulus, row);
        }
      }
      for (int i = 0; i < pass.size(); i++) {
        taker.take(first + i, pass.get(i));
      }
    }
  }
}
