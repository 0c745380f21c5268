package io.github.numerosity.stats.math;

import java.util.ArrayList;
import java.util.List;

/**
 * Orthonormal basis of the space spanned by a list of columns, built in their order. Immutable.
 *
 * <p>A column that is a combination of earlier ones, up to 1e-7 of its length, adds no vector. A
 * regression on the columns needs only the products of the response with the basis vectors; the
 * product with the last vector belongs to the part that only the last column explains.
 */
/*
 * Gram-Schmidt with every column orthogonalised twice: "twice is enough" (W. Hoffmann, Computing 41
 * (1989) 335-348) for vectors orthogonal to rounding, however close the columns are to dependent.
 */
public final class OrthonormalBasis {
  private static final double DEPENDENT = 1e-7;

  private final List<double[]> vectors;
  private final List<double[]> coordinates;
  private final List<Integer> ranks;

  private OrthonormalBasis(
      List<double[]> vectors, List<double[]> coordinates, List<Integer> ranks) {
    this.vectors = vectors;
    this.coordinates = coordinates;
    this.ranks = ranks;
  }

  /**
   * Builds the basis.
   *
   * @param columns of equal length, none of them all 0; not modified, not kept
   * @return the basis
   */
  public static OrthonormalBasis of(List<double[]> columns) {
    List<double[]> vectors = new ArrayList<>();
    List<double[]> coordinates = new ArrayList<>();
    List<Integer> ranks = new ArrayList<>();
    for (double[] column : columns) {
      double[] rest = column.clone();
      double[] place = new double[columns.size()];
      for (int pass = 0; pass < 2; pass++) {
        for (int vector = 0; vector < vectors.size(); vector++) {
          double along = product(vectors.get(vector), rest);
          place[vector] += along;
          for (int row = 0; row < rest.length; row++) {
            rest[row] -= along * vectors.get(vector)[row];
          }
        }
      }
      double length = Math.sqrt(product(rest, rest));
      if (length > DEPENDENT * Math.sqrt(product(column, column))) {
        place[vectors.size()] = length;
        ranks.add(vectors.size());
        for (int row = 0; row < rest.length; row++) {
          rest[row] /= length;
        }
        vectors.add(rest);
      } else {
        ranks.add(-1);
      }
      coordinates.add(place);
    }
    int rank = vectors.size();
    coordinates.replaceAll(place -> java.util.Arrays.copyOf(place, rank));
    return new OrthonormalBasis(vectors, coordinates, ranks);
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int row = 0; row < one.length; row++) {
      sum += one[row] * other[row];
    }
    return sum;
  }

  /**
   * Returns the number of basis vectors.
   *
   * @return at most the number of columns
   */
  public int rank() {
    return vectors.size();
  }

  /**
   * Returns one entry of a basis vector.
   *
   * @param vector from 0
   * @param row from 0
   * @return the entry
   */
  public double at(int vector, int row) {
    return vectors.get(vector)[row];
  }

  /**
   * Returns the coordinates of a column in the basis.
   *
   * @param column from 0
   * @return its product with each basis vector; a new array
   */
  public double[] coordinates(int column) {
    return coordinates.get(column).clone();
  }

  /**
   * Returns whether a column is linearly independent of the earlier ones.
   *
   * @param column from 0
   * @return whether it added a vector
   */
  public boolean isIndependent(int column) {
    return ranks.get(column) >= 0;
  }

  /**
   * Returns the share of a column's sum of squares that the earlier columns do not explain.
   *
   * @param column from 0
   * @return between 0 and 1; 0 for a dependent column
   */
  public double tolerance(int column) {
    if (!isIndependent(column)) {
      return 0;
    }
    double[] place = coordinates.get(column);
    double own = place[ranks.get(column)];
    return own * own / product(place, place);
  }

  /**
   * Computes the products of a vector with all basis vectors.
   *
   * @param values of the length of a column; not modified
   * @param into modified; one product per basis vector
   */
  public void project(double[] values, double[] into) {
    for (int vector = 0; vector < vectors.size(); vector++) {
      into[vector] = product(vectors.get(vector), values);
    }
  }

  /**
   * Returns the coefficients of a regression on the independent columns.
   *
   * @param products of the response with the basis vectors; not modified
   * @return one per column; 0 for a dependent one
   */
  public double[] coefficients(double[] products) {
    double[] coefficients = new double[coordinates.size()];
    double[] rest = products.clone();
    for (int column = coordinates.size() - 1; column >= 0; column--) {
      if (isIndependent(column)) {
        double[] place = coordinates.get(column);
        double value = rest[ranks.get(column)] / place[ranks.get(column)];
        coefficients[column] = value;
        for (int vector = 0; vector < ranks.get(column); vector++) {
          rest[vector] -= value * place[vector];
        }
      }
    }
    return coefficients;
  }
}
