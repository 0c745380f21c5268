package io.github.numerosity.stats.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.stats.math.IsotonicCurve.Direction;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class IsotonicCurveTest {
  /**
   * The closest increasing curve at i is max over s ≤ i of min over t ≥ i of the weighted mean of
   * s..t (Barlow et al. 1972, the max-min formula).
   */
  @Test
  void agreesWithTheMaxMinFormula() {
    RandomGenerator random = RandomStreams.of(12).stream("isotonic-test");
    for (int trial = 0; trial < 300; trial++) {
      int size = 1 + random.nextInt(12);
      double[] means = random.doubles(size, -3, 3).toArray();
      double[] weights = random.doubles(size, 0.5, 9).toArray();
      double[] up = IsotonicCurve.of(means, weights, Direction.INCREASING).values();
      double[] negative = Arrays.stream(means).map(mean -> -mean).toArray();
      double[] down = IsotonicCurve.of(negative, weights, Direction.DECREASING).values();
      for (int i = 0; i < size; i++) {
        double expected = maxMin(means, weights, i);
        assertThat(up[i]).as("trial %d", trial).isCloseTo(expected, within(1e-12));
        assertThat(down[i]).as("trial %d", trial).isEqualTo(-up[i]);
      }
    }
  }

  private static double maxMin(double[] means, double[] weights, int i) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int s = 0; s <= i; s++) {
      double smallest = Double.POSITIVE_INFINITY;
      for (int t = i; t < means.length; t++) {
        double sum = 0;
        double weight = 0;
        for (int j = s; j <= t; j++) {
          sum += weights[j] * means[j];
          weight += weights[j];
        }
        smallest = Math.min(smallest, sum / weight);
      }
      largest = Math.max(largest, smallest);
    }
    return largest;
  }

  @Test
  void choosesTheCloserDirection() {
    double[] equal = {1, 1, 1, 1};
    IsotonicCurve falling = IsotonicCurve.closest(new double[] {4, 3, 3.5, 1}, equal);
    assertThat(falling.direction()).isEqualTo(Direction.DECREASING);
    assertThat(falling.values()).containsExactly(4, 3.25, 3.25, 1);
    assertThat(falling.sumOfSquares()).isEqualTo(0.125);
    assertThat(IsotonicCurve.closest(new double[] {1, 2, 2, 1}, equal).direction())
        .isEqualTo(Direction.INCREASING);
  }

  @Test
  void explainsAllOfAnOrderedCurveAndNothingOfAFlatOne() {
    double[] weights = {3, 1, 2};
    assertThat(
            IsotonicCurve.closest(new double[] {1e9, 1e9 + 1, 1e9 + 7}, weights).explainedShare())
        .hasValue(1);
    assertThat(IsotonicCurve.closest(new double[] {2, 2, 2}, weights).explainedShare()).isEmpty();
    // Means 0, 3, 0 with equal weights: either curve leaves 4.5 of 6.
    assertThat(
            IsotonicCurve.closest(new double[] {0, 3, 0}, new double[] {1, 1, 1}).explainedShare())
        .hasValue(0.25);
  }

  @Test
  void doesNotChangeMeansThatAreInOrder() {
    double[] means = {0.1, 0.1, 0.30000000000000004, 7};
    assertThat(IsotonicCurve.closest(means, new double[] {5, 2, 9, 1}).values())
        .containsExactly(means);
  }

  @Test
  void refusesWhatHasNoCurve() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IsotonicCurve.closest(new double[0], new double[0]))
        .withMessageContaining("0 means and 0 weights");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IsotonicCurve.closest(new double[] {1, Double.NaN}, new double[] {1, 1}))
        .withMessageContaining("mean NaN with weight 1.0 at 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IsotonicCurve.closest(new double[] {1, 2}, new double[] {1, 0}))
        .withMessageContaining("mean 2.0 with weight 0.0 at 1");
  }
}
