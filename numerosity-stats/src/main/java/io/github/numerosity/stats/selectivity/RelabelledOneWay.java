package io.github.numerosity.stats.selectivity;

import io.github.numerosity.design.Design;
import io.github.numerosity.response.Units;
import io.github.numerosity.stats.math.FTail;
import io.github.numerosity.stats.math.LabelPermutations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Shares of units selective by the one-way analysis of variance under other labels. */
final class RelabelledOneWay {
  private RelabelledOneWay() {}

  /**
   * Computes the shares.
   *
   * @param rows included images
   * @param count number of labellings, all with the same number of images of each numerosity
   * @param labels returns the design of a labelling, from 0
   * @param alpha level of the test
   * @return share of selective units of each layer, by labelling
   */
  static List<double[]> shares(
      OneWayDesign.Rows rows, int count, IntFunction<Design> labels, double alpha)
      throws InterruptedException {
    List<int[]> labellings = new ArrayList<>(count);
    for (int labelling = 0; labelling < count; labelling++) {
      labellings.add(OneWayDesign.groups(labels.apply(labelling)));
    }
    LabelPermutations permutations = LabelPermutations.of(labellings, rows.count());
    int df1 = rows.count() - 1;
    int df2 = rows.responses().design().stimuli() - rows.count();
    double f = criticalF(df1, df2, alpha);
    double critical = df1 * f / (df1 * f + df2);
    List<Units.Span> spans = rows.responses().units().spans();
    int[][] selective = new int[spans.size()][count];
    CentredTiles.forEach(
        rows.responses(),
        (layer, first, size, centred, width, totals) -> {
          double[] between = new double[width];
          int[] found = new int[count];
          for (int labelling = 0; labelling < count; labelling++) {
            permutations.between(labelling, centred, width, between);
            for (int unit = 0; unit < size; unit++) {
              found[labelling] += between[unit] > critical * totals[unit] ? 1 : 0;
            }
          }
          synchronized (selective[layer]) {
            for (int labelling = 0; labelling < count; labelling++) {
              selective[layer][labelling] += found[labelling];
            }
          }
        });
    List<double[]> shares = new ArrayList<>(count);
    for (int labelling = 0; labelling < count; labelling++) {
      double[] byLayer = new double[spans.size()];
      for (int layer = 0; layer < byLayer.length; layer++) {
        byLayer[layer] = (double) selective[layer][labelling] / spans.get(layer).layer().units();
      }
      shares.add(byLayer);
    }
    return shares;
  }

  /**
   * Returns the largest F whose p is not below alpha, by bisection on p, as the test itself uses.
   */
  private static double criticalF(int df1, int df2, double alpha) {
    FTail tail = FTail.of(df1, df2);
    double low = 0;
    double high = 1;
    while (tail.survival(high) >= alpha) {
      low = high;
      high *= 2;
    }
    while (true) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        return low;
      }
      if (tail.survival(middle) < alpha) {
        high = middle;
      } else {
        low = middle;
      }
    }
  }
}
