package io.github.numerosity.stats.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.random.RandomStreams;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class PeakPowerTest {
  /** 10,000 simulated triples: standard error at most .005; the approximation may add .02. */
  @Test
  void agreesWithSimulatedTests() {
    RandomGenerator random = RandomStreams.of(8).stream("peak-power-test");
    for (int images : new int[] {10, 40}) {
      PeakPower power = PeakPower.of(0.05, images, images, images);
      double critical = TDistribution.of(2 * images - 2).inverseSurvivalProbability(0.05);
      for (double rise : new double[] {0.2, 0.5, 1}) {
        int found = 0;
        int trials = 10_000;
        for (int trial = 0; trial < trials; trial++) {
          double[] top = sample(random, images, rise);
          double[] low = sample(random, images, 0);
          double[] high = sample(random, images, 0);
          found += t(top, low) > critical && t(top, high) > critical ? 1 : 0;
        }
        assertThat((double) found / trials)
            .as("%d images, rise %s", images, rise)
            .isCloseTo(power.at(rise), within(0.035));
      }
    }
  }

  private static double[] sample(RandomGenerator random, int size, double mean) {
    double[] sample = new double[size];
    for (int i = 0; i < size; i++) {
      sample[i] = mean + random.nextGaussian();
    }
    return sample;
  }

  private static double t(double[] a, double[] b) {
    double meanA = 0;
    double meanB = 0;
    for (int i = 0; i < a.length; i++) {
      meanA += a[i] / a.length;
      meanB += b[i] / b.length;
    }
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      squares += (a[i] - meanA) * (a[i] - meanA) + (b[i] - meanB) * (b[i] - meanB);
    }
    double variance = squares / (2 * a.length - 2);
    return (meanA - meanB) / Math.sqrt(variance * 2 / a.length);
  }

  /** Without the common mean the power would be alpha squared; sharing the mean increases it. */
  @Test
  void liesBetweenTheTwoTestsAndTheirProductAtNoRise() {
    double power = PeakPower.of(0.05, 80, 80, 80).at(0);
    assertThat(power).isBetween(0.05 * 0.05, 0.05);
  }

  @Test
  void findsTheDetectableRise() {
    PeakPower power = PeakPower.of(0.01, 80, 80, 80);
    double rise = power.detectable(0.8);
    assertThat(power.at(rise)).isCloseTo(0.8, within(1e-12));
    assertThat(rise).isBetween(0.4, 0.7);
    assertThat(PeakPower.of(0.01, 320, 320, 320).detectable(0.8)).isCloseTo(rise / 2, within(0.02));
  }

  @Test
  void refusesWhatHasNoPower() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PeakPower.of(1, 5, 5, 5))
        .withMessageContaining("alpha must be in (0, 1), got 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PeakPower.of(0.01, 5, 1, 5))
        .withMessageContaining("got 5, 1 and 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PeakPower.of(0.01, 5, 5, 5).at(Double.NaN))
        .withMessageContaining("rise");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PeakPower.of(0.01, 5, 5, 5).detectable(1))
        .withMessageContaining("power must be in (0, 1), got 1.0");
  }
}
