package io.github.numerosity.stats.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.random.Permutation;
import io.github.numerosity.random.RandomStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LabelPermutationsTest {
  /** The definition: sum over groups of n (mean - grand mean)². */
  private static double between(double[] centred, int width, int unit, int[] labels, int groups) {
    double[] sums = new double[groups];
    int[] counts = new int[groups];
    double grand = 0;
    for (int row = 0; row < labels.length; row++) {
      sums[labels[row]] += centred[row * width + unit];
      counts[labels[row]]++;
      grand += centred[row * width + unit] / labels.length;
    }
    double between = 0;
    for (int group = 0; group < groups; group++) {
      double offset = sums[group] / counts[group] - grand;
      between += counts[group] * offset * offset;
    }
    return between;
  }

  @Test
  void givesTheSumOfSquaresBetweenOfEachLabelling() {
    RandomGenerator random = RandomStreams.of(5).stream("label-permutations-test");
    int rows = 47;
    int width = 2 * LabelPermutations.LANES;
    List<int[]> labellings = new ArrayList<>();
    for (int labelling = 0; labelling < 7; labelling++) {
      int[] order = Permutation.random(rows, random);
      int[] labels = new int[rows];
      for (int row = 0; row < rows; row++) {
        labels[row] = order[row] % 4;
      }
      labellings.add(labels);
    }
    double[] values = random.doubles((long) rows * width).toArray();
    for (int unit = 0; unit < width; unit++) {
      double mean = 0;
      for (int row = 0; row < rows; row++) {
        mean += values[row * width + unit] / rows;
      }
      for (int row = 0; row < rows; row++) {
        values[row * width + unit] -= mean;
      }
    }

    LabelPermutations permutations = LabelPermutations.of(labellings, 4);
    double[] found = new double[width];
    for (int labelling = 0; labelling < 7; labelling++) {
      permutations.between(labelling, values, width, found);
      for (int unit = 0; unit < width; unit++) {
        double truth = between(values, width, unit, labellings.get(labelling), 4);
        assertThat(found[unit]).isCloseTo(truth, within(1e-13 * truth));
      }
    }
    assertThat(permutations.count()).isEqualTo(7);
  }

  @Test
  void rejectsLabellingsOfOtherSizesAndTilesOfOtherWidths() {
    assertThatThrownBy(
            () -> LabelPermutations.of(List.of(new int[] {0, 1, 1}, new int[] {0, 0, 1}), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("labelling 1");
    assertThatThrownBy(() -> LabelPermutations.of(List.of(), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one");
    LabelPermutations permutations = LabelPermutations.of(List.of(new int[] {0, 1}), 2);
    assertThatThrownBy(() -> permutations.between(0, new double[14], 7, new double[7]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("multiple of 8");
  }
}
