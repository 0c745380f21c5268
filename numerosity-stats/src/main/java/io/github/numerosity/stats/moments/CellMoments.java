package io.github.numerosity.stats.moments;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.design.Design;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.stimulus.Block;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Count, mean and sum of squares of every unit in every cell (block x stimulus set x numerosity).
 * The common basis of one-way and two-way analyses of variance, post-hoc tests, effect sizes,
 * tuning curves and dissimilarities between conditions. Immutable and thread-safe.
 *
 * <p>Cells are ordered by block, by first appearance of their set, and by numerosity. Values are in
 * the units of the responses (or their square).
 */
/*
 * Each cell keeps the shifted sums d = sum(y - c) and q = sum((y - c)^2), where the shift c is the
 * first response of that cell; sum((y - mean)^2) is q - d^2 / n. Since c is one of the n values,
 * n/(n-1) (c - mean)^2 is at most that sum, hence q is at most n times it. The subtraction
 * therefore loses at most log10(n) digits, whatever the offset of the data. (On the hard NIST sets,
 * one shift for a whole unit keeps 3.8 correct digits, Welford's update 3.2, this form 13.) A cell
 * in which all responses are equal has d = q = 0 exactly.
 *
 * Differences between means are computed as differences of shifts plus differences of d / n, so the
 * rounding of a large mean does not enter. See T. F. Chan, G. H. Golub and R. J. LeVeque,
 * Algorithms for computing the sample variance, The American Statistician 37 (1983) 242-247.
 */
public final class CellMoments {
  /** Summary over all rows, computed while the network responds. */
  public static final Fold<CellMoments> PER_CONDITION = new PerCondition();

  /**
   * Cell of the design.
   *
   * @param block block of its images
   * @param set name of their stimulus set
   * @param numerosity number of items
   */
  public record Cell(Block block, String set, int numerosity) {
    /** Rejects null. */
    public Cell {
      requireNonNull(block, "block");
      requireNonNull(set, "set");
    }

    static Cell of(Design.Row row) {
      return new Cell(row.block(), row.set(), row.numerosity());
    }
  }

  private record PerCondition() implements Fold<CellMoments> {
    @Override
    public Accumulator<CellMoments> begin(Design design, Units units) {
      return new CellMomentsAccumulator(design, units);
    }

    /**
     * Returns the rows cell by cell: the sums of one cell fit into a processor's cache, those of
     * all cells do not.
     */
    @Override
    public int[] replayOrder(Design design) {
      Map<Cell, Integer> first = new HashMap<>();
      int[] cells = new int[design.stimuli()];
      for (int stimulus = 0; stimulus < cells.length; stimulus++) {
        Cell cell = Cell.of(design.row(stimulus));
        cells[stimulus] = first.computeIfAbsent(cell, key -> first.size());
      }
      return IntStream.range(0, cells.length)
          .boxed()
          .sorted(Comparator.comparingInt(stimulus -> cells[stimulus]))
          .mapToInt(Integer::intValue)
          .toArray();
    }
  }

  private final Units units;
  private final int unitCount;
  private final List<Cell> cells;
  private final int[] counts;

  /** Shifts of float32 responses, cells x units; empty if {@link #wideShifts} holds them. */
  private final float[] narrowShifts;

  private final double[] wideShifts;
  private final double[] sums;
  private final double[] squares;

  /** Number of nonzero responses of each unit to images with items, for each block that has any. */
  private final Map<Block, int[]> responding;

  CellMoments(
      Units units,
      List<Cell> cells,
      int[] counts,
      float[] narrowShifts,
      double[] wideShifts,
      double[] sums,
      double[] squares,
      Map<Block, int[]> responding) {
    this.units = units;
    this.unitCount = units.count();
    this.cells = List.copyOf(cells);
    this.counts = counts;
    this.narrowShifts = narrowShifts;
    this.wideShifts = wideShifts;
    this.sums = sums;
    this.squares = squares;
    this.responding = responding;
  }

  /**
   * Returns the moments of responses: those computed while the network responded, or those of a
   * replay.
   *
   * @param responses of any blocks
   * @return their moments
   */
  public static CellMoments of(Responses responses) {
    return responses.get(PER_CONDITION);
  }

  /**
   * Returns the units.
   *
   * @return one for each column of the responses
   */
  public Units units() {
    return units;
  }

  /**
   * Returns the number of units.
   *
   * @return over all layers
   */
  public int unitCount() {
    return unitCount;
  }

  /**
   * Returns the cells that occur.
   *
   * @return unmodifiable; by block, set and numerosity
   */
  public List<Cell> cells() {
    return cells;
  }

  /**
   * Returns whether any image of a block was shown.
   *
   * @param block a block
   * @return whether it has a cell
   */
  public boolean has(Block block) {
    return cells.stream().anyMatch(cell -> cell.block() == block);
  }

  /**
   * Returns the cells of a block.
   *
   * @param block a block
   * @return their indices in {@link #cells()}, ascending; empty if there are none
   */
  public int[] cells(Block block) {
    return IntStream.range(0, cells.size())
        .filter(cell -> cells.get(cell).block() == block)
        .toArray();
  }

  /**
   * Returns the numerosities shown in a block.
   *
   * @param block the block
   * @return unmodifiable, ascending
   */
  public List<Integer> numerosities(Block block) {
    TreeSet<Integer> found = new TreeSet<>();
    for (int cell : cells(block)) {
      found.add(cells.get(cell).numerosity());
    }
    return List.copyOf(found);
  }

  /**
   * Returns the stimulus sets shown in a block.
   *
   * @param block the block
   * @return unmodifiable, by first appearance
   */
  public List<String> sets(Block block) {
    return IntStream.of(cells(block)).mapToObj(cell -> cells.get(cell).set()).distinct().toList();
  }

  /**
   * Returns the number of images of a cell.
   *
   * @param cell index of the cell
   * @return at least 1
   */
  public int count(int cell) {
    return counts[cell];
  }

  /**
   * Returns the mean response of a unit in a cell.
   *
   * @param cell index of the cell
   * @param unit column of the responses
   * @return the mean
   */
  public double mean(int cell, int unit) {
    return total(cell, unit) / counts[cell];
  }

  /**
   * Returns the sum of squared deviations from the mean of a unit in a cell; exactly 0 if all
   * responses are equal.
   *
   * @param cell index of the cell
   * @param unit column of the responses
   * @return at least 0
   */
  public double sumOfSquares(int cell, int unit) {
    int at = cell * unitCount + unit;
    return Math.max(0, squares[at] - sums[at] * sums[at] / counts[cell]);
  }

  /**
   * Returns the unbiased variance of a unit in a cell.
   *
   * @param cell index of the cell, which holds at least two images
   * @param unit column of the responses
   * @return the sum of squares over n - 1
   * @throws IllegalArgumentException if the cell holds one image
   */
  public double variance(int cell, int unit) {
    if (counts[cell] < 2) {
      throw new IllegalArgumentException(
          "a variance needs at least 2 images, but cell %s has 1".formatted(cells.get(cell)));
    }
    return sumOfSquares(cell, unit) / (counts[cell] - 1);
  }

  /**
   * Returns the share of a block's images with items to which a unit has a nonzero response.
   *
   * @param block a block with images
   * @param unit column of the responses
   * @return between 0 and 1
   * @throws IllegalArgumentException if no image with items of this block was shown
   */
  public double respondingShare(Block block, int unit) {
    int[] counted = responding.get(block);
    if (counted == null) {
      throw new IllegalArgumentException("no image with items was shown in block " + block);
    }
    return (double) counted[unit] / imagesWithItems(block);
  }

  /**
   * Returns {@link #respondingShare} of all units.
   *
   * @param block a block
   * @return a share for each unit; 0 for all if no image with items was shown
   */
  public double[] respondingShares(Block block) {
    double[] shares = new double[unitCount];
    int[] counted = responding.get(block);
    if (counted != null) {
      double images = imagesWithItems(block);
      for (int unit = 0; unit < unitCount; unit++) {
        shares[unit] = counted[unit] / images;
      }
    }
    return shares;
  }

  private int imagesWithItems(Block block) {
    int images = 0;
    for (int cell = 0; cell < counts.length; cell++) {
      if (cells.get(cell).block() == block && cells.get(cell).numerosity() > 0) {
        images += counts[cell];
      }
    }
    return images;
  }

  /**
   * Returns these moments by numerosity, pooled over all stimulus sets of the given blocks.
   *
   * @param blocks at least one that was shown
   * @return a view
   * @throws IllegalArgumentException if none of the blocks was shown
   */
  public NumerosityMoments byNumerosity(Block... blocks) {
    return NumerosityMoments.of(this, numerosity -> true, blocks);
  }

  /**
   * Returns the moments of one stimulus set by numerosity.
   *
   * @param block block of the images
   * @param set name of their set
   * @return a view
   * @throws IllegalArgumentException if no such image was shown
   */
  public NumerosityMoments byNumerosity(Block block, String set) {
    return NumerosityMoments.of(
        this,
        cell -> cell.block() == block && cell.set().equals(set),
        block + " of set \"" + set + "\"");
  }

  /** Returns the sum of all responses; exact for float32 data of common range, in any order. */
  double total(int cell, int unit) {
    return shift(cell, unit) * counts[cell] + sums[cell * unitCount + unit];
  }

  double shift(int cell, int unit) {
    int at = cell * unitCount + unit;
    return wideShifts.length > 0 ? wideShifts[at] : narrowShifts[at];
  }

  /** Returns the mean minus the shift. */
  double meanShifted(int cell, int unit) {
    return sums[cell * unitCount + unit] / counts[cell];
  }

  /** Returns whether all responses in the cell are equal. */
  boolean isConstant(int cell, int unit) {
    return squares[cell * unitCount + unit] == 0;
  }

  @Override
  public String toString() {
    return "CellMoments[" + cells.size() + " cells x " + unitCount + " units]";
  }
}
