package io.github.numerosity.stats.rsa;

import io.github.numerosity.stats.elementary.Correlation;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Noise ceiling of model fits: the correlation that a model can reach with the dissimilarity
 * matrices of several networks, given the differences among these.
 *
 * <p>The upper bound is the mean correlation of each network with the mean of all, including
 * itself; the lower bound that with the mean of the others. Before averaging, the cells of each
 * network are transformed as by the correlation: to ranks for rank correlations, z-scores for
 * Pearson's, and unit length for the cosine.
 *
 * <p>Source: H. Nili et al., A toolbox for representational similarity analysis, PLoS Comput. Biol.
 * 10 (2014) e1003553.
 *
 * @param lower lower bound, mean over networks
 * @param upper upper bound, mean over networks
 */
public record NoiseCeiling(double lower, double upper) {
  /**
   * Computes the bounds.
   *
   * @param networks one complete matrix per network, at least two, over the same conditions
   * @param correlation by which models are compared
   * @return the bounds
   * @throws IllegalArgumentException if there are fewer than two matrices, their labels differ, one
   *     has absent cells, or the correlation is undefined for one
   */
  public static NoiseCeiling of(List<Rdm> networks, Correlation correlation) {
    if (networks.size() < 2) {
      throw new IllegalArgumentException(
          "a noise ceiling needs at least 2 networks, got %d: for a single network, use split halves"
              .formatted(networks.size()));
    }
    List<String> labels = networks.get(0).labels();
    for (Rdm network : networks) {
      if (!network.labels().equals(labels) || !network.complete()) {
        throw new IllegalArgumentException(
            "a noise ceiling needs complete matrices over the same conditions; got %s and %s"
                .formatted(networks.get(0), network));
      }
    }
    double[][] cells =
        networks.stream()
            .map(network -> normalised(network.upperTriangle(), correlation))
            .toArray(double[][]::new);
    double[] sum = new double[cells[0].length];
    for (double[] network : cells) {
      for (int cell = 0; cell < sum.length; cell++) {
        sum[cell] += network[cell];
      }
    }
    double lower = 0;
    double upper = 0;
    for (int network = 0; network < cells.length; network++) {
      double[] others = new double[sum.length];
      for (int cell = 0; cell < sum.length; cell++) {
        others[cell] = sum[cell] - cells[network][cell];
      }
      lower += defined(correlation.of(others, cells[network])) / cells.length;
      upper += defined(correlation.of(sum, cells[network])) / cells.length;
    }
    return new NoiseCeiling(lower, upper);
  }

  private static double defined(OptionalDouble value) {
    return value.orElseThrow(
        () ->
            new IllegalArgumentException(
                "a noise ceiling needs matrices whose correlations are defined; one is constant"));
  }

  private static double[] normalised(double[] cells, Correlation correlation) {
    return switch (correlation) {
      case SPEARMAN, RHO_A, TAU_A, TAU_B -> Correlation.ranks(cells);
      case COSINE -> scaled(cells, 0);
      case PEARSON -> scaled(cells, Arrays.stream(cells).average().orElseThrow());
    };
  }

  /** Returns the cells minus a shift, at unit length; all-zero cells remain unchanged. */
  private static double[] scaled(double[] cells, double shift) {
    double[] moved = Arrays.stream(cells).map(cell -> cell - shift).toArray();
    double length = Math.sqrt(Arrays.stream(moved).map(cell -> cell * cell).sum());
    return length > 0 ? Arrays.stream(moved).map(cell -> cell / length).toArray() : moved;
  }
}
