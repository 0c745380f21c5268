package io.github.numerosity.stats.rsa;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.stats.math.Correlation;
import io.github.numerosity.stats.math.NumberScale;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The dissimilarity matrix of one layer over the numerosities, and how well models of number
 * explain it.
 *
 * <p>Each model predicts the distance of two numerosities on its axis; it is compared by Spearman's
 * correlation over the cells of the upper triangle. Numerosity 0 has no place on a logarithmic axis
 * and is left out of both models, so that they are compared on the same cells.
 *
 * @param layer its name
 * @param numerosities of the rows and columns, ascending
 * @param measure of dissimilarity
 * @param rdm the matrix
 * @param linear correlation with |Δn|; empty unless the status is OK
 * @param log2 correlation with |Δlog n|; empty unless the status is OK
 * @param reliability Spearman's correlation with the matrix of the preference images; empty if
 *     there are none of these, or it is undefined
 * @param status why there are no correlations
 */
public record RdmFit(
    String layer,
    List<Integer> numerosities,
    Dissimilarity measure,
    Rdm rdm,
    OptionalDouble linear,
    OptionalDouble log2,
    OptionalDouble reliability,
    Status status) {
  /** Whether models can be compared with a matrix. */
  public enum Status {
    /** They can. */
    OK,
    /** The mean pattern of a numerosity is constant over units: its cells are undefined. */
    CONSTANT_PATTERN,
    /** All cells are equal. */
    CONSTANT_DISSIMILARITY,
    /** There are fewer than three numerosities from 1 on. */
    TOO_FEW_NUMEROSITIES
  }

  /** Copies the list and rejects null. */
  public RdmFit {
    requireNonNull(layer, "layer");
    numerosities = List.copyOf(numerosities);
    requireNonNull(measure, "measure");
    requireNonNull(rdm, "rdm");
    requireNonNull(linear, "linear");
    requireNonNull(log2, "log2");
    requireNonNull(reliability, "reliability");
    requireNonNull(status, "status");
  }

  static RdmFit of(
      String layer,
      List<Integer> numerosities,
      Dissimilarity measure,
      Rdm rdm,
      Optional<Rdm> fresh) {
    int[] counted =
        IntStream.range(0, numerosities.size())
            .filter(condition -> numerosities.get(condition) > 0)
            .toArray();
    OptionalDouble reliability =
        fresh.isPresent() && rdm.complete() && fresh.get().complete()
            ? Correlation.SPEARMAN.of(rdm.upperTriangle(), fresh.get().upperTriangle())
            : OptionalDouble.empty();
    if (counted.length < 3) {
      return without(layer, numerosities, measure, rdm, reliability, Status.TOO_FEW_NUMEROSITIES);
    }
    Rdm part = rdm.select(counted);
    if (!part.complete()) {
      return without(layer, numerosities, measure, rdm, reliability, Status.CONSTANT_PATTERN);
    }
    double[] cells = part.upperTriangle();
    OptionalDouble linear = correlation(cells, numerosities, counted, NumberScale.LINEAR);
    OptionalDouble log2 = correlation(cells, numerosities, counted, NumberScale.LOG2);
    return linear.isEmpty() || log2.isEmpty()
        ? without(layer, numerosities, measure, rdm, reliability, Status.CONSTANT_DISSIMILARITY)
        : new RdmFit(layer, numerosities, measure, rdm, linear, log2, reliability, Status.OK);
  }

  /**
   * Returns one cell.
   *
   * @param numerosityA a numerosity of the matrix
   * @param numerosityB a numerosity of the matrix
   * @return its dissimilarity; empty where it is undefined or a numerosity was not shown
   */
  public OptionalDouble value(int numerosityA, int numerosityB) {
    int a = numerosities.indexOf(numerosityA);
    int b = numerosities.indexOf(numerosityB);
    return a < 0 || b < 0 ? OptionalDouble.empty() : rdm.value(a, b);
  }

  /**
   * Returns the place of a cell among all cells.
   *
   * @param numerosityA a numerosity of the matrix
   * @param numerosityB another
   * @return 1 for the most alike pair, ties sharing the mean of their ranks; empty if a cell of the
   *     matrix is undefined or a numerosity was not shown
   */
  public OptionalDouble rank(int numerosityA, int numerosityB) {
    int a = numerosities.indexOf(numerosityA);
    int b = numerosities.indexOf(numerosityB);
    return a < 0 || b < 0 ? OptionalDouble.empty() : rdm.rank(a, b);
  }

  /**
   * Returns how much better the logarithmic model fits.
   *
   * @return its correlation less the linear model's; empty unless the status is OK
   */
  public OptionalDouble logAdvantage() {
    return linear.isPresent() && log2.isPresent()
        ? OptionalDouble.of(log2.getAsDouble() - linear.getAsDouble())
        : OptionalDouble.empty();
  }

  private static RdmFit without(
      String layer,
      List<Integer> numerosities,
      Dissimilarity measure,
      Rdm rdm,
      OptionalDouble reliability,
      Status status) {
    return new RdmFit(
        layer,
        numerosities,
        measure,
        rdm,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        reliability,
        status);
  }

  private static OptionalDouble correlation(
      double[] cells, List<Integer> numerosities, int[] counted, NumberScale scale) {
    double[] model = new double[cells.length];
    int cell = 0;
    for (int a = 0; a < counted.length; a++) {
      for (int b = a + 1; b < counted.length; b++) {
        model[cell++] = scale.distance(numerosities.get(counted[a]), numerosities.get(counted[b]));
      }
    }
    return Correlation.SPEARMAN.of(cells, model);
  }
}
