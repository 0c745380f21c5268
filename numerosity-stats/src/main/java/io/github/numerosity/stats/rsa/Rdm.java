package io.github.numerosity.stats.rsa;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.stats.elementary.Correlation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Representational dissimilarity matrix: one dissimilarity for each pair of conditions, symmetric
 * with a zero diagonal. A cell is absent if the measure is undefined. Immutable.
 */
public final class Rdm {
  private final String kind;
  private final List<String> labels;

  /** Upper triangle, row by row; NaN where undefined. */
  private final double[] cells;

  private Rdm(String kind, List<String> labels, double[] cells) {
    this.kind = kind;
    this.labels = labels;
    this.cells = cells;
  }

  /**
   * Creates a matrix from given cells, such as those of a model or of another tool.
   *
   * @param kind name of the measure or model
   * @param labels one per condition, at least two
   * @param cells above the diagonal, row by row: (0,1), (0,2), and so on; NaN if undefined; not
   *     modified, not kept
   * @return the matrix
   * @throws IllegalArgumentException if the number of cells does not fit or one is infinite
   */
  public static Rdm of(String kind, List<String> labels, double[] cells) {
    int conditions = labels.size();
    if (conditions < 2 || cells.length != (long) conditions * (conditions - 1) / 2) {
      throw new IllegalArgumentException(
          "a matrix of at least 2 conditions has n (n - 1) / 2 cells, got %d conditions and %d cells"
              .formatted(conditions, cells.length));
    }
    for (double cell : cells) {
      if (Double.isInfinite(cell)) {
        throw new IllegalArgumentException("a dissimilarity must be finite, got " + cell);
      }
    }
    return new Rdm(requireNonNull(kind, "kind"), List.copyOf(labels), cells.clone());
  }

  /**
   * Returns the name of the measure or model.
   *
   * @return the name
   */
  public String kind() {
    return kind;
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
   * @return 0 on the diagonal; empty if the measure is undefined
   * @throws IndexOutOfBoundsException if there is no such row or column
   */
  public OptionalDouble value(int row, int column) {
    Objects.checkIndex(row, labels.size());
    Objects.checkIndex(column, labels.size());
    return row == column ? OptionalDouble.of(0) : optional(cells[index(row, column)]);
  }

  /**
   * Returns whether every cell is defined.
   *
   * @return false if one is absent
   */
  public boolean complete() {
    return Arrays.stream(cells).noneMatch(Double::isNaN);
  }

  /**
   * Returns the rank of a cell among all cells above the diagonal.
   *
   * @param row from 0
   * @param column from 0, different from the row
   * @return 1 for the most similar pair; ties have the mean of their ranks; empty unless the matrix
   *     is complete
   * @throws IllegalArgumentException if row and column are the same
   */
  public OptionalDouble rank(int row, int column) {
    if (row == column) {
      throw new IllegalArgumentException(
          "a rank needs two different conditions, got row and column " + labels.get(row));
    }
    Objects.checkIndex(row, labels.size());
    Objects.checkIndex(column, labels.size());
    if (!complete()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Correlation.ranks(cells)[index(row, column)]);
  }

  /**
   * Returns the submatrix of some conditions.
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
    return new Rdm(kind, List.copyOf(chosen), part);
  }

  /**
   * Returns the cells above the diagonal, row by row: (0,1), (0,2), and so on.
   *
   * @return a new array without NaN
   * @throws IllegalStateException if a cell is absent; see {@link #complete()}
   */
  public double[] upperTriangle() {
    if (!complete()) {
      throw new IllegalStateException(
          "a matrix of %s with absent cells has no upper triangle: check complete() first"
              .formatted(kind));
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
        && kind.equals(that.kind)
        && labels.equals(that.labels)
        && Arrays.equals(cells, that.cells);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, labels, Arrays.hashCode(cells));
  }

  @Override
  public String toString() {
    return "Rdm[" + kind + " of " + labels + "]";
  }
}
