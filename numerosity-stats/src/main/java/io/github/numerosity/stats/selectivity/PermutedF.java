package io.github.numerosity.stats.selectivity;

import io.github.numerosity.design.Design;
import io.github.numerosity.stats.math.LabelPermutations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/**
 * Observed F of every unit compared with those under permuted labels. The total sum of squares is
 * fixed, so F is represented by the share between numerosities (η²). Immutable.
 *
 * <p>Shares that differ by less than 1e-10, more than their rounding error, count as equal: with
 * few or tied responses, several labellings give the same F.
 */
final class PermutedF {
  private static final double ROUNDING = 1e-10;

  private final double[] observed;
  private final int[] reaching;

  /** Layer of each unit. */
  private final int[] layers;

  /** Largest share of each permutation by layer, ascending. */
  private final double[][] largest;

  private PermutedF(double[] observed, int[] reaching, int[] layers, double[][] largest) {
    this.observed = observed;
    this.reaching = reaching;
    this.layers = layers;
    this.largest = largest;
  }

  /**
   * Computes the shares under permuted labels.
   *
   * @param rows included images
   * @param count number of permutations
   * @param labels returns the design of a permutation, from 0
   */
  static PermutedF of(OneWayDesign.Rows rows, int count, IntFunction<Design> labels)
      throws InterruptedException {
    List<int[]> labellings = new ArrayList<>(count + 1);
    labellings.add(rows.groups());
    for (int index = 0; index < count; index++) {
      labellings.add(OneWayDesign.groups(labels.apply(index)));
    }
    LabelPermutations permutations = LabelPermutations.of(labellings, rows.count());
    int units = rows.responses().units().count();
    double[] observed = new double[units];
    int[] reaching = new int[units];
    int[] layers = new int[units];
    double[][] largest = new double[rows.responses().units().spans().size()][count];
    CentredTiles.forEach(
        rows.responses(),
        (layer, first, size, centred, width, totals) -> {
          double[] between = new double[width];
          double[] maxima = new double[count];
          permutations.between(0, centred, width, between);
          for (int unit = 0; unit < size; unit++) {
            layers[first + unit] = layer;
            observed[first + unit] = totals[unit] == 0 ? 0 : between[unit] / totals[unit];
          }
          for (int index = 0; index < count; index++) {
            permutations.between(index + 1, centred, width, between);
            for (int unit = 0; unit < size; unit++) {
              if (totals[unit] > 0) {
                double share = between[unit] / totals[unit];
                reaching[first + unit] += share >= observed[first + unit] - ROUNDING ? 1 : 0;
                maxima[index] = Math.max(maxima[index], share);
              }
            }
          }
          synchronized (largest[layer]) {
            for (int index = 0; index < count; index++) {
              largest[layer][index] = Math.max(largest[layer][index], maxima[index]);
            }
          }
        });
    for (double[] maxima : largest) {
      Arrays.sort(maxima);
    }
    return new PermutedF(observed, reaching, layers, largest);
  }

  double pValue(int unit) {
    return (reaching[unit] + 1.0) / (permutations() + 1.0);
  }

  double familyWisePValue(int unit) {
    double[] maxima = largest[layers[unit]];
    int below = 0;
    int high = maxima.length;
    while (below < high) {
      int middle = (below + high) >>> 1;
      if (maxima[middle] < observed[unit] - ROUNDING) {
        below = middle + 1;
      } else {
        high = middle;
      }
    }
    return (maxima.length - below + 1.0) / (maxima.length + 1.0);
  }

  /** Returns the F above which the family-wise p is below alpha. */
  OptionalDouble criticalF(int layer, double alpha, int df1, int df2) {
    // At most b permutations may reach it, where b + 1 < alpha (m + 1).
    int allowed = (int) Math.ceil(alpha * (permutations() + 1)) - 2;
    double[] maxima = largest[layer];
    double share = allowed < 0 ? 0 : maxima[maxima.length - 1 - allowed];
    return share > 0
        ? OptionalDouble.of(share / df1 / ((1 - share) / df2))
        : OptionalDouble.empty();
  }

  private int permutations() {
    return largest[0].length;
  }
}
