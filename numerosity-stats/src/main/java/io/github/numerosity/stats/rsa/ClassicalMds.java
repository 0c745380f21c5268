package io.github.numerosity.stats.rsa;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Classical multidimensional scaling: coordinates in few dimensions whose squared Euclidean
 * distances approximate those of the conditions. Immutable.
 *
 * <p>The matrix of squared distances is double-centred, multiplied by -1/2 and decomposed into
 * eigenvalues and eigenvectors. The coordinates are the eigenvectors of the largest eigenvalues
 * times the square roots of these. Distances that are not Euclidean, such as negative squared
 * distances, give negative eigenvalues and a worse fit. Dimensions without a positive eigenvalue
 * have coordinates 0.
 *
 * <p>The sign of an eigenvector is arbitrary. It is chosen so that the first condition whose
 * coordinate is at least half the largest in absolute value has a negative coordinate; small
 * numerosities then lie left of large ones.
 *
 * <p>Sources: W. S. Torgerson, Multidimensional scaling: I. Theory and method, Psychometrika 17
 * (1952) 401-419; goodness of fit: K. V. Mardia, J. T. Kent and J. M. Bibby, Multivariate Analysis
 * (1979), section 14.4, as in R's {@code cmdscale}.
 */
public final class ClassicalMds {
  /** Eigenvalues below this fraction of the largest are treated as 0. */
  private static final double ROUNDING = 1e-12;

  private final List<String> labels;
  private final int dimensions;
  private final double[] eigenvalues;
  private final double[][] coordinates;

  private ClassicalMds(
      List<String> labels, int dimensions, double[] eigenvalues, double[][] coordinates) {
    this.labels = labels;
    this.dimensions = dimensions;
    this.eigenvalues = eigenvalues;
    this.coordinates = coordinates;
  }

  /**
   * Computes the coordinates of the conditions of a matrix. One minus a correlation is taken as
   * half a squared distance; distances are squared; squared distances are used unchanged.
   *
   * @param rdm complete matrix
   * @param measure of the cells
   * @param dimensions at least 1, fewer than the conditions
   * @return the coordinates
   * @throws IllegalArgumentException if a cell is absent or the number of dimensions does not fit
   */
  public static ClassicalMds of(Rdm rdm, Dissimilarity measure, int dimensions) {
    if (!rdm.complete()) {
      throw new IllegalArgumentException("scaling needs a complete matrix, got " + rdm);
    }
    int size = rdm.labels().size();
    if (dimensions < 1 || dimensions >= size) {
      throw new IllegalArgumentException(
          "%d conditions have 1 to %d dimensions, got %d".formatted(size, size - 1, dimensions));
    }
    double[][] squared = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = row + 1; column < size; column++) {
        double cell = measure.squaredDistance(rdm.value(row, column).orElseThrow());
        squared[row][column] = cell;
        squared[column][row] = cell;
      }
    }
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(centred(squared)));
    double[] values = eigen.getRealEigenvalues();
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted((a, b) -> Double.compare(values[b], values[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sorted = IntStream.of(order).mapToDouble(i -> values[i]).toArray();
    double smallest = ROUNDING * Math.max(Math.abs(sorted[0]), Math.abs(sorted[size - 1]));
    double[][] coordinates = new double[dimensions][size];
    for (int dimension = 0; dimension < dimensions; dimension++) {
      if (sorted[dimension] > smallest) {
        double[] vector = eigen.getEigenvector(order[dimension]).toArray();
        double scale = sign(vector) * Math.sqrt(sorted[dimension]);
        for (int condition = 0; condition < size; condition++) {
          coordinates[dimension][condition] = scale * vector[condition];
        }
      }
    }
    return new ClassicalMds(rdm.labels(), dimensions, sorted, coordinates);
  }

  /**
   * Returns the labels of the conditions.
   *
   * @return unmodifiable
   */
  public List<String> labels() {
    return labels;
  }

  /**
   * Returns the number of dimensions.
   *
   * @return at least 1
   */
  public int dimensions() {
    return dimensions;
  }

  /**
   * Returns a coordinate of a condition.
   *
   * @param condition from 0
   * @param dimension from 0, in order of eigenvalues
   * @return the coordinate
   * @throws IndexOutOfBoundsException if there is no such condition or dimension
   */
  public double coordinate(int condition, int dimension) {
    return coordinates[dimension][condition];
  }

  /**
   * Returns all eigenvalues.
   *
   * @return a new array in descending order, one per condition; one of them is 0 up to rounding
   */
  public double[] eigenvalues() {
    return eigenvalues.clone();
  }

  /**
   * Returns the goodness of fit of the dimensions.
   *
   * @return sum of their positive eigenvalues over the sum of the absolute values of all
   *     eigenvalues, at most 1; empty if all distances are 0
   */
  public OptionalDouble goodnessOfFit() {
    double held = 0;
    double all = 0;
    for (int i = 0; i < eigenvalues.length; i++) {
      held += i < dimensions ? Math.max(0, eigenvalues[i]) : 0;
      all += Math.abs(eigenvalues[i]);
    }
    return all > 0 ? OptionalDouble.of(held / all) : OptionalDouble.empty();
  }

  private static double sign(double[] vector) {
    double largest = 0;
    for (double value : vector) {
      largest = Math.max(largest, Math.abs(value));
    }
    for (double value : vector) {
      if (Math.abs(value) >= largest / 2) {
        return value > 0 ? -1 : 1;
      }
    }
    return 1;
  }

  /** Returns -1/2 times the double-centred matrix, exactly symmetric. */
  private static double[][] centred(double[][] squared) {
    int size = squared.length;
    double[] means = new double[size];
    double mean = 0;
    for (int row = 0; row < size; row++) {
      for (double cell : squared[row]) {
        means[row] += cell / size;
      }
      mean += means[row] / size;
    }
    double[][] centred = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = row; column < size; column++) {
        double value = -0.5 * (squared[row][column] - (means[row] + means[column]) + mean);
        centred[row][column] = value;
        centred[column][row] = value;
      }
    }
    return centred;
  }

  @Override
  public String toString() {
    return "ClassicalMds[%s, coordinates %s]".formatted(labels, Arrays.deepToString(coordinates));
  }
}
