package io.github.numerosity.stats.math;

import java.util.function.DoubleUnaryOperator;

/**
 * Piecewise Chebyshev approximation of a smooth function: {@value #TERMS} terms on pieces of equal
 * width. Immutable.
 */
/*
 * If the function is analytic within a distance d of a piece of width v < d, the error is about (4
 * d / v)^-16 (L. N. Trefethen, Approximation Theory and Approximation Practice, theorem 8.2).
 */
final class ChebyshevPieces {
  static final int TERMS = 16;

  private final double from;
  private final double to;
  private final int piecesPerUnit;
  private final double[] coefficients;

  private ChebyshevPieces(double from, double to, int piecesPerUnit, double[] coefficients) {
    this.from = from;
    this.to = to;
    this.piecesPerUnit = piecesPerUnit;
    this.coefficients = coefficients;
  }

  /**
   * Approximates a function.
   *
   * @param from lower end, a multiple of the width of a piece
   * @param to upper end, a multiple of the width of a piece
   * @param piecesPerUnit reciprocal of the width of a piece
   * @param function evaluated strictly inside the interval
   * @return the approximation
   */
  static ChebyshevPieces of(
      double from, double to, int piecesPerUnit, DoubleUnaryOperator function) {
    int pieces = (int) Math.round((to - from) * piecesPerUnit);
    double[] coefficients = new double[pieces * TERMS];
    double[] values = new double[TERMS];
    for (int piece = 0; piece < pieces; piece++) {
      double centre = from + (piece + 0.5) / piecesPerUnit;
      for (int node = 0; node < TERMS; node++) {
        double angle = Math.PI * (node + 0.5) / TERMS;
        values[node] = function.applyAsDouble(centre + Math.cos(angle) / (2 * piecesPerUnit));
      }
      for (int term = 0; term < TERMS; term++) {
        double sum = 0;
        for (int node = 0; node < TERMS; node++) {
          sum += values[node] * Math.cos(Math.PI * term * (node + 0.5) / TERMS);
        }
        coefficients[piece * TERMS + term] = (term == 0 ? 1 : 2) * sum / TERMS;
      }
    }
    return new ChebyshevPieces(from, to, piecesPerUnit, coefficients);
  }

  /** Returns the upper end of the interval. */
  double to() {
    return to;
  }

  /** Returns the approximation at an x inside the interval. */
  double value(double x) {
    double place = (x - from) * piecesPerUnit;
    int piece = Math.min((int) place, coefficients.length / TERMS - 1);
    int first = piece * TERMS;
    double twice = 4 * (place - piece) - 2;
    double next = 0;
    double afterNext = 0;
    for (int term = first + TERMS - 1; term > first; term--) {
      double held = twice * next - afterNext + coefficients[term];
      afterNext = next;
      next = held;
    }
    return 0.5 * twice * next - afterNext + coefficients[first];
  }
}
