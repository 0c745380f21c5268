package io.github.numerosity.stats.math;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.stats.elementary.SumsOfSquares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sums of squares of a two-way design with interaction, from cell means; prepared once and applied
 * to many units. Immutable and thread-safe.
 *
 * <p>Cells are [row][column], flattened by rows. A cell without images is omitted. A type II design
 * may have such cells if it is connected: every filled cell can be reached from every other by
 * steps along rows and columns over filled cells.
 *
 * <p>Sources: F. Yates, The analysis of multiple classifications with unequal numbers in the
 * different classes, J. Am. Statist. Assoc. 29 (1934) 51-66 (weighted squares of means); S. R.
 * Searle, Linear Models for Unbalanced Data (1987), chapter 4.
 */
/*
 * With z = sqrt(n) (cell mean), every sum of squares is the squared length of a projection of z.
 * Orthonormalising sqrt(n) times [1, columns, rows] in this order leaves, in its last vectors, the
 * rows beyond the columns (type II); z less the whole projection is the interaction. [1, rows,
 * columns] gives the columns beyond the rows. Gram-Schmidt steps are done twice, which makes the
 * vectors orthogonal to rounding.
 *
 * In type III the unweighted row means of the cell means are independent with variances
 * proportional to v = mean of 1/n over the row / columns, so the sum of squares is that of weighted
 * means with weights 1 / v.
 *
 * With equal n all of it reduces to the textbook's closed form, which is used then: it is faster
 * and rounds less.
 */
public final class TwoWaySums {
  private final int rows;
  private final int columns;
  private final int[] counts;
  private final int filled;
  private final boolean balanced;
  private final SumsOfSquares type;
  private final double[] roots;

  /** Orthonormal vectors over cells: 1, then columns, then rows. */
  private final double[][] additive;

  /** Last vectors of 1, then rows, then columns. */
  private final double[][] columnsBeyondRows;

  private final double[] rowWeights;
  private final double[] columnWeights;

  private TwoWaySums(int rows, int columns, int[] counts, SumsOfSquares type) {
    this.rows = rows;
    this.columns = columns;
    this.counts = counts;
    this.type = type;
    this.filled = (int) Arrays.stream(counts).filter(count -> count > 0).count();
    this.balanced = Arrays.stream(counts).distinct().count() == 1;
    this.roots = Arrays.stream(counts).mapToDouble(Math::sqrt).toArray();
    this.additive = balanced ? new double[0][] : orthonormal(false);
    this.columnsBeyondRows =
        balanced || type == SumsOfSquares.TYPE_III
            ? new double[0][]
            : Arrays.copyOfRange(orthonormal(true), rows, rows + columns - 1);
    boolean weighted = !balanced && type == SumsOfSquares.TYPE_III;
    this.rowWeights = weighted ? weights(rows, columns, columns, 1) : new double[0];
    this.columnWeights = weighted ? weights(columns, rows, 1, columns) : new double[0];
  }

  /**
   * Prepares a design.
   *
   * @param counts images in each cell, [row][column]; not kept
   * @param type hypothesis of the main effects
   * @return the sums of squares to compute
   * @throws IllegalArgumentException if there are fewer than 2 rows or columns, the rows differ in
   *     length, a row or column is empty, the filled cells do not connect all rows and columns or
   *     leave no degrees of freedom for the interaction, or a cell is empty in type III
   */
  public static TwoWaySums of(int[][] counts, SumsOfSquares type) {
    requireNonNull(type, "type");
    int rows = counts.length;
    int columns = rows == 0 ? 0 : counts[0].length;
    if (rows < 2 || columns < 2) {
      throw new IllegalArgumentException(
          "a two-way design needs at least 2 rows and 2 columns, got %d x %d"
              .formatted(rows, columns));
    }
    int[] flat = new int[rows * columns];
    for (int row = 0; row < rows; row++) {
      if (counts[row].length != columns) {
        throw new IllegalArgumentException(
            "row %d has %d columns, row 0 has %d".formatted(row, counts[row].length, columns));
      }
      System.arraycopy(counts[row], 0, flat, row * columns, columns);
    }
    if (parts(counts) > 1) {
      throw new IllegalArgumentException(
          "the filled cells form %d parts that share neither a row nor a column, so the effects of rows and columns are confounded"
              .formatted(parts(counts)));
    }
    int empty = (int) Arrays.stream(flat).filter(count -> count == 0).count();
    if (empty > 0 && type == SumsOfSquares.TYPE_III) {
      throw new IllegalArgumentException(
          "type III sums of squares need images in every cell; %d cells are empty"
              .formatted(empty));
    }
    if (flat.length - empty == rows + columns - 1) {
      throw new IllegalArgumentException(
          "%d filled cells of %d rows and %d columns leave no degrees of freedom for the interaction"
              .formatted(flat.length - empty, rows, columns));
    }
    return new TwoWaySums(rows, columns, flat, type);
  }

  /**
   * Returns the number of connected parts of a design: a filled cell connects its row and its
   * column.
   *
   * @param counts images in each cell, [row][column]
   * @return 1 for a connected design; an empty row or column is a part of its own
   */
  public static int parts(int[][] counts) {
    int rows = counts.length;
    int columns = counts[0].length;
    int[] part = new int[rows + columns];
    Arrays.setAll(part, node -> node);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (counts[row][column] > 0) {
          int from = part[rows + column];
          int to = part[row];
          Arrays.setAll(part, node -> part[node] == from ? to : part[node]);
        }
      }
    }
    return (int) Arrays.stream(part).distinct().count();
  }

  /**
   * Returns the degrees of freedom of the rows.
   *
   * @return rows less 1
   */
  public int rowDegreesOfFreedom() {
    return rows - 1;
  }

  /**
   * Returns the degrees of freedom of the columns.
   *
   * @return columns less 1
   */
  public int columnDegreesOfFreedom() {
    return columns - 1;
  }

  /**
   * Returns the degrees of freedom of the interaction.
   *
   * @return (rows - 1) (columns - 1) less the number of empty cells
   */
  public int interactionDegreesOfFreedom() {
    return filled - rows - columns + 1;
  }

  /**
   * Returns the degrees of freedom within cells.
   *
   * @return number of images less number of filled cells
   */
  public int errorDegreesOfFreedom() {
    return Arrays.stream(counts).sum() - filled;
  }

  /**
   * Computes the sums of squares of one unit.
   *
   * @param means of cells, less any constant; those of empty cells are not read; overwritten
   * @param sums receives the sums of squares of rows, columns and interaction; its length is 3
   */
  public void compute(double[] means, double[] sums) {
    if (balanced) {
      closedForm(means, sums);
      return;
    }
    if (type == SumsOfSquares.TYPE_III) {
      sums[0] = weightedSquares(means, rowWeights, columns, columns, 1);
      sums[1] = weightedSquares(means, columnWeights, rows, 1, columns);
    }
    double centre = 0;
    int images = 0;
    for (int cell = 0; cell < counts.length; cell++) {
      centre += counts[cell] == 0 ? 0 : counts[cell] * means[cell];
      images += counts[cell];
    }
    centre /= images;
    for (int cell = 0; cell < counts.length; cell++) {
      means[cell] = counts[cell] == 0 ? 0 : roots[cell] * (means[cell] - centre);
    }
    if (type == SumsOfSquares.TYPE_II) {
      double squares = 0;
      for (double[] vector : columnsBeyondRows) {
        double part = product(vector, means);
        squares += part * part;
      }
      sums[1] = squares;
    }
    double squares = 0;
    for (int number = 0; number < additive.length; number++) {
      double[] vector = additive[number];
      double part = product(vector, means);
      subtract(means, part, vector);
      squares += number < columns ? 0 : part * part;
    }
    if (type == SumsOfSquares.TYPE_II) {
      sums[0] = squares;
    }
    sums[2] = product(means, means);
  }

  private void closedForm(double[] means, double[] sums) {
    double centre = 0;
    for (double mean : means) {
      centre += mean;
    }
    centre /= means.length;
    double rowSquares = 0;
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      for (int column = 0; column < columns; column++) {
        sum += means[row * columns + column] - centre;
      }
      double effect = sum / columns;
      rowSquares += effect * effect;
      for (int column = 0; column < columns; column++) {
        means[row * columns + column] -= centre + effect;
      }
    }
    double columnSquares = 0;
    double rest = 0;
    for (int column = 0; column < columns; column++) {
      double sum = 0;
      for (int row = 0; row < rows; row++) {
        sum += means[row * columns + column];
      }
      double effect = sum / rows;
      columnSquares += effect * effect;
      for (int row = 0; row < rows; row++) {
        double left = means[row * columns + column] - effect;
        rest += left * left;
      }
    }
    sums[0] = (double) counts[0] * columns * rowSquares;
    sums[1] = (double) counts[0] * rows * columnSquares;
    sums[2] = counts[0] * rest;
  }

  /**
   * Returns the sum of w (m - weighted mean)^2 over the unweighted means m of cell means along one
   * axis.
   */
  private static double weightedSquares(
      double[] means, double[] weights, int length, int stride, int step) {
    double[] averages = new double[weights.length];
    double sum = 0;
    double total = 0;
    for (int level = 0; level < weights.length; level++) {
      double average = 0;
      for (int other = 0; other < length; other++) {
        average += means[level * stride + other * step];
      }
      averages[level] = average / length;
      sum += weights[level] * averages[level];
      total += weights[level];
    }
    double squares = 0;
    for (int level = 0; level < weights.length; level++) {
      double offset = averages[level] - sum / total;
      squares += weights[level] * offset * offset;
    }
    return squares;
  }

  private double[] weights(int levels, int length, int stride, int step) {
    double[] weights = new double[levels];
    for (int level = 0; level < levels; level++) {
      double variance = 0;
      for (int other = 0; other < length; other++) {
        variance += 1.0 / counts[level * stride + other * step];
      }
      weights[level] = (double) length * length / variance;
    }
    return weights;
  }

  /**
   * Returns vectors spanning the additive model: 1, and all levels but the last of the two factors.
   */
  private double[][] orthonormal(boolean rowsFirst) {
    List<double[]> vectors = new ArrayList<>();
    add(vectors, roots.clone());
    for (int factor = 0; factor < 2; factor++) {
      boolean ofRows = rowsFirst == (factor == 0);
      for (int level = 0; level < (ofRows ? rows : columns) - 1; level++) {
        double[] vector = new double[counts.length];
        for (int cell = 0; cell < vector.length; cell++) {
          boolean within = (ofRows ? cell / columns : cell % columns) == level;
          vector[cell] = within ? roots[cell] : 0;
        }
        add(vectors, vector);
      }
    }
    return vectors.toArray(double[][]::new);
  }

  private static void add(List<double[]> vectors, double[] vector) {
    for (int pass = 0; pass < 2; pass++) {
      for (double[] earlier : vectors) {
        subtract(vector, product(earlier, vector), earlier);
      }
    }
    double length = Math.sqrt(product(vector, vector));
    for (int cell = 0; cell < vector.length; cell++) {
      vector[cell] /= length;
    }
    vectors.add(vector);
  }

  private static void subtract(double[] from, double factor, double[] vector) {
    for (int cell = 0; cell < from.length; cell++) {
      from[cell] -= factor * vector[cell];
    }
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int cell = 0; cell < a.length; cell++) {
      sum += a[cell] * b[cell];
    }
    return sum;
  }
}
