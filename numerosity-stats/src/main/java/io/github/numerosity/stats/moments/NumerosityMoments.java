package io.github.numerosity.stats.moments;

import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Moments by numerosity: the cells of a numerosity, over all stimulus sets, form one group. A view
 * of {@link CellMoments}; immutable and thread-safe.
 *
 * <p>Groups are numbered from 0 by ascending numerosity.
 */
public final class NumerosityMoments {
  private final CellMoments moments;
  private final List<Integer> numerosities;
  private final int[][] cellsOfGroup;
  private final int[] counts;
  private final int total;

  private NumerosityMoments(CellMoments moments, Map<Integer, List<Integer>> cells) {
    this.moments = moments;
    this.numerosities = List.copyOf(cells.keySet());
    this.cellsOfGroup =
        cells.values().stream()
            .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    this.counts = new int[cellsOfGroup.length];
    int sum = 0;
    for (int group = 0; group < counts.length; group++) {
      for (int cell : cellsOfGroup[group]) {
        counts[group] += moments.count(cell);
      }
      sum += counts[group];
    }
    this.total = sum;
  }

  /**
   * Groups cells by numerosity.
   *
   * @param moments of all images
   * @param wanted numerosities to include
   * @param blocks blocks of the images
   * @return one group for each numerosity, ascending, its cells in order of sets
   * @throws IllegalArgumentException if no image is included
   */
  public static NumerosityMoments of(CellMoments moments, IntPredicate wanted, Block... blocks) {
    List<Block> shown = List.of(blocks);
    return of(
        moments,
        cell -> shown.contains(cell.block()) && wanted.test(cell.numerosity()),
        shown.toString());
  }

  /** Groups the selected cells; {@code inWords} describes them if there are none. */
  static NumerosityMoments of(
      CellMoments moments, Predicate<CellMoments.Cell> wanted, String inWords) {
    TreeMap<Integer, List<Integer>> groups = new TreeMap<>();
    for (int cell = 0; cell < moments.cells().size(); cell++) {
      if (wanted.test(moments.cells().get(cell))) {
        int numerosity = moments.cells().get(cell).numerosity();
        groups.computeIfAbsent(numerosity, key -> new ArrayList<>()).add(cell);
      }
    }
    if (groups.isEmpty()) {
      throw new IllegalArgumentException(
          "no images of %s were shown; the cells are of %s"
              .formatted(
                  inWords,
                  moments.cells().stream().map(CellMoments.Cell::block).distinct().toList()));
    }
    return new NumerosityMoments(moments, groups);
  }

  /**
   * Returns the numerosity of each group.
   *
   * @return unmodifiable, ascending
   */
  public List<Integer> numerosities() {
    return numerosities;
  }

  /**
   * Returns the number of groups.
   *
   * @return at least 1
   */
  public int groups() {
    return counts.length;
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
   * Returns the number of images of a group.
   *
   * @param group index of the group
   * @return at least 1
   */
  public int count(int group) {
    return counts[group];
  }

  /**
   * Returns the number of images of all groups.
   *
   * @return the sum of the counts
   */
  public int total() {
    return total;
  }

  /**
   * Returns the mean response of a unit to a numerosity, with equal weight for every image.
   *
   * @param group index of the group
   * @param unit column of the responses
   * @return the mean
   */
  public double mean(int group, int unit) {
    double sum = 0;
    for (int cell : cellsOfGroup[group]) {
      sum += moments.total(cell, unit);
    }
    return sum / counts[group];
  }

  /**
   * Returns the sum of squared deviations from a group's mean; exactly 0 if all responses are
   * equal.
   *
   * @param group index of the group
   * @param unit column of the responses
   * @return at least 0
   */
  public double sumOfSquares(int group, int unit) {
    int[] cells = cellsOfGroup[group];
    if (cells.length == 1) {
      return moments.sumOfSquares(cells[0], unit);
    }
    double centre = deviation(group, unit);
    double sum = 0;
    for (int cell : cells) {
      double offset = distance(cell, unit) - centre;
      sum += moments.sumOfSquares(cell, unit) + moments.count(cell) * offset * offset;
    }
    return isConstant(group, unit) ? 0 : sum;
  }

  /**
   * Returns the unbiased variance of a unit's responses to a numerosity.
   *
   * @param group index of the group, which holds at least two images
   * @param unit column of the responses
   * @return the sum of squares over n - 1
   * @throws IllegalArgumentException if the group holds one image
   */
  public double variance(int group, int unit) {
    if (counts[group] < 2) {
      throw new IllegalArgumentException(
          "a variance needs at least 2 images, but numerosity %d has 1"
              .formatted(numerosities.get(group)));
    }
    return sumOfSquares(group, unit) / (counts[group] - 1);
  }

  /**
   * Returns the mean less a reference common to all groups of a unit. Differences of deviations are
   * exact where differences of means with a large offset would not be.
   *
   * @param group index of the group
   * @param unit column of the responses
   * @return mean less reference
   */
  public double deviation(int group, int unit) {
    int[] cells = cellsOfGroup[group];
    if (cells.length == 1) {
      return distance(cells[0], unit);
    }
    double sum = 0;
    for (int cell : cells) {
      sum += moments.count(cell) * distance(cell, unit);
    }
    return sum / counts[group];
  }

  /**
   * Computes {@link #deviation} and {@link #sumOfSquares} of all groups for adjacent units, several
   * times as fast as one by one and with identical results.
   *
   * @param first unit
   * @param units number of units
   * @param deviations group by group, {@code units} each; modified
   * @param squares group by group, {@code units} each; modified
   */
  public void fill(int first, int units, double[] deviations, double[] squares) {
    double[] distances = new double[units];
    for (int group = 0; group < counts.length; group++) {
      int at = group * units;
      int[] cells = cellsOfGroup[group];
      Arrays.fill(deviations, at, at + units, 0);
      for (int cell : cells) {
        distances(cell, first, distances);
        double weight = cells.length == 1 ? 1 : moments.count(cell);
        for (int unit = 0; unit < units; unit++) {
          deviations[at + unit] += weight * distances[unit];
        }
      }
      if (cells.length == 1) {
        for (int unit = 0; unit < units; unit++) {
          squares[at + unit] = moments.sumOfSquares(cells[0], first + unit);
        }
        continue;
      }
      for (int unit = 0; unit < units; unit++) {
        deviations[at + unit] /= counts[group];
      }
      Arrays.fill(squares, at, at + units, 0);
      for (int cell : cells) {
        distances(cell, first, distances);
        int count = moments.count(cell);
        for (int unit = 0; unit < units; unit++) {
          double offset = distances[unit] - deviations[at + unit];
          squares[at + unit] += moments.sumOfSquares(cell, first + unit) + count * offset * offset;
        }
      }
      for (int unit = 0; unit < units; unit++) {
        if (squares[at + unit] != 0 && isConstant(group, first + unit)) {
          squares[at + unit] = 0;
        }
      }
    }
  }

  private void distances(int cell, int first, double[] distances) {
    int reference = cellsOfGroup[0][0];
    for (int unit = 0; unit < distances.length; unit++) {
      distances[unit] =
          (moments.shift(cell, first + unit) - moments.shift(reference, first + unit))
              + moments.meanShifted(cell, first + unit);
    }
  }

  /** Returns the mean of a cell less the reference, the shift of the first cell. */
  private double distance(int cell, int unit) {
    return (moments.shift(cell, unit) - moments.shift(cellsOfGroup[0][0], unit))
        + moments.meanShifted(cell, unit);
  }

  /**
   * Returns whether a unit has the same response to all images of a group.
   *
   * @param group index of the group
   * @param unit column of the responses
   * @return whether its variance is exactly 0
   */
  public boolean isConstant(int group, int unit) {
    double shift = moments.shift(cellsOfGroup[group][0], unit);
    for (int cell : cellsOfGroup[group]) {
      if (!moments.isConstant(cell, unit) || moments.shift(cell, unit) != shift) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether a unit has the same response to all images.
   *
   * @param unit column of the responses
   * @return true if no test is possible
   */
  public boolean isConstant(int unit) {
    double shift = moments.shift(cellsOfGroup[0][0], unit);
    for (int group = 0; group < counts.length; group++) {
      if (!isConstant(group, unit) || moments.shift(cellsOfGroup[group][0], unit) != shift) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "NumerosityMoments[numerosities %s, %d images, %d units]"
        .formatted(numerosities, total, unitCount());
  }
}
