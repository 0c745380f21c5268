package io.github.numerosity.stats.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CriticalRangeTest {
  @Test
  void agreesWithTheQuantileWhateverTheDegreesOfFreedom() {
    for (double[] range : new double[][] {{79, 158}, {1, 398}, {2, 5}, {7, 7}}) {
      for (double alpha : new double[] {0.05, 0.01, 1e-6}) {
        CriticalRange critical = CriticalRange.of(10, alpha, range[0], range[1]);
        for (int step = 0; step <= 40; step++) {
          double df = range[0] * Math.pow(range[1] / range[0], step / 40.0);
          double truth = StudentizedRange.of(10, df).inverseSurvival(alpha);

          assertThat(critical.value(df))
              .as("df %s of %s to %s, alpha %s", df, range[0], range[1], alpha)
              .isCloseTo(truth, within(1e-10 * truth));
        }
      }
    }
  }

  @Test
  void rejectsDegreesOfFreedomThatWereNotTabulated() {
    assertThatThrownBy(() -> CriticalRange.of(3, 0.05, 5, 9).value(4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 4.0");
    assertThatThrownBy(() -> CriticalRange.of(3, 0.05, 0.5, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.5 to 9.0");
  }
}
