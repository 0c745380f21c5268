package io.github.numerosity.stats.rsa;

import io.github.numerosity.stats.math.Correlation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A representational dissimilarity matrix: one dissimilarity for each pair of conditions, symmetric
 * with a zero diagonal. A cell is absent where the measure is undefined. Immutable.
 */
public final class Rdm {
  private final Dissimilarity measure;
  private final List<String> labels;

  /** Upper triangle, row by row; NaN where undefined. */
  private final double[] cells;

  Rdm(Dissimilarity measure, List<String> labels, double[] cells) {
    this.measure = measure;
    this.labels = List.copyOf(labels);
    this.cells = cells;
  }

  /**
   * Returns how cells were measured.
   *
   * @return the measure
   */
  public Dissimilarity measure() {
    return measure;
  }

  /**
   * Returns the labels of rows and columns.
   *
   * @return unmodifiable
   */
  public List<String> labels() {
    return labels;
  }

  /**
   * Returns one cell.
   *
   * @param row from 0
   * @param column from 0
   * @return 0 on the diagonal; empty where the measure is undefined
   * @throws IndexOutOfBoundsException if there is no such row or column
   */
  public OptionalDouble value(int row, int column) {
    Objects.checkIndex(row, labels.size());
    Objects.checkIndex(column, labels.size());
    return row == column ? OptionalDouble.of(0) : optional(cells[index(row, column)]);
  }

  /**
   * Tells whether every cell is defined.
   *
   * @return false if one is absent
   */
  public boolean complete() {
    return Arrays.stream(cells).noneMatch(Double::isNaN);
  }

  /**
   * Returns the place of a cell among all cells above the diagonal.
   *
   * @param row from 0
   * @param column from 0, another
   * @return 1 for the most alike pair; ties share the mean of their ranks; empty unless the matrix
   *     is complete
   * @throws IllegalArgumentException if row and column are the same
   */
  public OptionalDouble rank(int row, int column) {
    if (row == column) {
      throw new IllegalArgumentException(
          "the diagonal has no rank, got row and column " + labels.get(row));
    }
    Objects.checkIndex(row, labels.size());
    Objects.checkIndex(column, labels.size());
    if (!complete()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Correlation.ranks(cells)[index(row, column)]);
  }

  /**
   * Returns the part of the matrix that belongs to some conditions.
   *
   * @param conditions positions, distinct, at least two
   * @return a new matrix in that order
   * @throws IndexOutOfBoundsException if there is no such condition
   */
  public Rdm select(int... conditions) {
    List<String> chosen = new ArrayList<>();
    double[] part = new double[conditions.length * (conditions.length - 1) / 2];
    int cell = 0;
    for (int a = 0; a < conditions.length; a++) {
      chosen.add(labels.get(conditions[a]));
      for (int b = a + 1; b < conditions.length; b++) {
        part[cell++] = value(conditions[a], conditions[b]).orElse(Double.NaN);
      }
    }
    return new Rdm(measure, chosen, part);
  }

  /**
   * Returns the cells above the diagonal, row by row: (0,1), (0,2), and so on.
   *
   * @return a new array; NaN never occurs
   * @throws IllegalStateException if a cell is absent; see {@link #complete()}
   */
  public double[] upperTriangle() {
    if (!complete()) {
      throw new IllegalStateException(
          "a matrix of %s with absent cells has no upper triangle; ask complete() first"
              .formatted(measure));
    }
    return cells.clone();
  }

  private int index(int row, int column) {
    int low = Math.min(row, column);
    int high = Math.max(row, column);
    return low * labels.size() - low * (low + 1) / 2 + high - low - 1;
  }

  private static OptionalDouble optional(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rdm that
        && measure == that.measure
        && labels.equals(that.labels)
        && Arrays.equals(cells, that.cells);
  }

  @Override
  public int hashCode() {
    return Objects.hash(measure, labels, Arrays.hashCode(cells));
  }

  @Override
  public String toString() {
    return "Rdm[" + measure + " of " + labels + "]";
  }
}
