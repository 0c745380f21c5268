package io.github.numerosity.stats.moments;

import io.github.numerosity.stats.moments.CellMoments.Cell;
import io.github.numerosity.stimulus.Block;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Moments of the cells numerosity x stimulus set of one block. A view of {@link CellMoments};
 * immutable and thread-safe.
 *
 * <p>Cells are flattened [numerosity][set]: numerosities ascending, sets by first appearance. Cells
 * may be empty.
 */
public final class ConditionMoments {
  private final CellMoments moments;
  private final List<Integer> numerosities;
  private final List<String> sets;

  /** Index of the cell of each condition; -1 for a condition without images. */
  private final int[] cells;

  private final int[] filled;

  private ConditionMoments(
      CellMoments moments, List<Integer> numerosities, List<String> sets, int[] cells) {
    this.moments = moments;
    this.numerosities = numerosities;
    this.sets = sets;
    this.cells = cells;
    this.filled = Arrays.stream(cells).filter(cell -> cell >= 0).toArray();
  }

  /**
   * Arranges the cells of a block.
   *
   * @param moments of all images
   * @param wanted numerosities to include
   * @param block block of the images
   * @return the cells
   * @throws IllegalArgumentException if no image is included
   */
  public static ConditionMoments of(CellMoments moments, IntPredicate wanted, Block block) {
    int[] cells =
        Arrays.stream(moments.cells(block))
            .filter(cell -> wanted.test(moments.cells().get(cell).numerosity()))
            .toArray();
    if (cells.length == 0) {
      throw new IllegalArgumentException(
          "no images of %s have a selected numerosity".formatted(block));
    }
    TreeSet<Integer> numerosities = new TreeSet<>();
    for (int cell : cells) {
      numerosities.add(moments.cells().get(cell).numerosity());
    }
    List<Integer> rows = List.copyOf(numerosities);
    List<String> columns =
        Arrays.stream(cells).mapToObj(cell -> moments.cells().get(cell).set()).distinct().toList();
    int[] grid = new int[rows.size() * columns.size()];
    Arrays.fill(grid, -1);
    for (int cell : cells) {
      Cell what = moments.cells().get(cell);
      grid[rows.indexOf(what.numerosity()) * columns.size() + columns.indexOf(what.set())] = cell;
    }
    return new ConditionMoments(moments, rows, columns, grid);
  }

  /**
   * Returns the numerosities.
   *
   * @return unmodifiable, ascending
   */
  public List<Integer> numerosities() {
    return numerosities;
  }

  /**
   * Returns the stimulus sets.
   *
   * @return unmodifiable, by first appearance
   */
  public List<String> sets() {
    return sets;
  }

  /**
   * Returns the number of units.
   *
   * @return over all layers
   */
  public int unitCount() {
    return moments.unitCount();
  }

  /**
   * Returns the numbers of images.
   *
   * @return a new array, [numerosity][set]; 0 for an empty cell
   */
  public int[][] counts() {
    int[][] counts = new int[numerosities.size()][sets.size()];
    for (int at = 0; at < cells.length; at++) {
      counts[at / sets.size()][at % sets.size()] = cells[at] < 0 ? 0 : moments.count(cells[at]);
    }
    return counts;
  }

  /**
   * Writes the cell means of a unit less a reference common to all its cells.
   *
   * @param unit column of the responses
   * @param means receives one value per cell, [numerosity][set]; 0 for an empty cell
   */
  public void deviations(int unit, double[] means) {
    double reference = moments.shift(filled[0], unit);
    for (int at = 0; at < cells.length; at++) {
      means[at] =
          cells[at] < 0
              ? 0
              : (moments.shift(cells[at], unit) - reference) + moments.meanShifted(cells[at], unit);
    }
  }

  /**
   * Returns the sum of squared deviations of a unit from its cell means, over all cells.
   *
   * @param unit column of the responses
   * @return exactly 0 if the unit is constant within every cell
   */
  public double sumOfSquaresWithin(int unit) {
    double sum = 0;
    for (int cell : filled) {
      sum += moments.sumOfSquares(cell, unit);
    }
    return sum;
  }

  /**
   * Returns whether a unit is constant within some cell of several images.
   *
   * @param unit column of the responses
   * @return whether some variance is exactly 0
   */
  public boolean hasFlatCell(int unit) {
    for (int cell : filled) {
      if (moments.count(cell) > 1 && moments.isConstant(cell, unit)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a unit has the same response to all images.
   *
   * @param unit column of the responses
   * @return true if no test is possible
   */
  public boolean isConstant(int unit) {
    double shift = moments.shift(filled[0], unit);
    for (int cell : filled) {
      if (!moments.isConstant(cell, unit) || moments.shift(cell, unit) != shift) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "ConditionMoments[numerosities %s, sets %s, %d units]"
        .formatted(numerosities, sets, unitCount());
  }
}
