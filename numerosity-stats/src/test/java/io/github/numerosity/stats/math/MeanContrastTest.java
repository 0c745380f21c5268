package io.github.numerosity.stats.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class MeanContrastTest {
  /**
   * scipy 1.10.1: {@code ttest_ind([3.1, 2.4, 5.6, 4.4, 3.9], [1.2, 2.8, 2.2, 1.9, 2.5, 1.1, 3.0],
   * equal_var=False, alternative='greater')}; the degrees of freedom by Welch's formula in numpy.
   */
  @Test
  void isWelchsTestForTwoMeans() {
    MeanContrast test =
        MeanContrast.of(
            1.78, new double[] {1, -1}, new double[] {1.507, 0.5533333333333332}, new int[] {5, 7});
    assertThat(test.t()).isCloseTo(2.885842114919616, within(1e-12));
    assertThat(test.degreesOfFreedom()).isCloseTo(6.09384191279173, within(1e-12));
    assertThat(Math.exp(test.logGreater())).isCloseTo(0.013680007818084993, within(1e-14));
    assertThat(Math.exp(test.logTwoSided())).isCloseTo(0.027360015636169986, within(1e-14));
  }

  /** mpmath, 50 digits: log of half the incomplete beta function at df / (df + t²). */
  @Test
  void hasTheTailInLogarithms() {
    assertThat(TTail.logSurvival(2.5, 7.3))
        .isCloseTo(-3.920805593052498, Percentage.withPercentage(1e-10));
    assertThat(TTail.logSurvival(-1.7, 4))
        .isCloseTo(-0.08575123018280759, Percentage.withPercentage(1e-10));
    assertThat(TTail.logSurvival(0, 9))
        .isCloseTo(-0.6931471805599453, Percentage.withPercentage(1e-10));
    assertThat(TTail.logSurvival(80, 158))
        .isCloseTo(-297.7816067377214, Percentage.withPercentage(1e-10));
    assertThat(TTail.logSurvival(1e-3, 2))
        .isCloseTo(-0.6938545372821439, Percentage.withPercentage(1e-10));
    assertThat(TTail.logSurvival(1e6, 3))
        .isCloseTo(-41.34880823485182, Percentage.withPercentage(1e-10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TTail.logSurvival(Double.NaN, 3))
        .withMessageContaining("NaN");
  }

  /** With equal variances and counts, df is that of the pooled variance and c cancels. */
  @Test
  void reducesToThePooledTestForEqualVariances() {
    double[] scores = {-1.5, -0.5, 0.5, 1.5};
    double[] variances = {4, 4, 4, 4};
    int[] counts = {10, 10, 10, 10};
    MeanContrast test = MeanContrast.of(5, scores, variances, counts);
    assertThat(test.t()).isCloseTo(5 / Math.sqrt(5 * 4 / 10.0), within(1e-14));
    double expected = 9 * 25.0 / (2 * (1.5 * 1.5 * 1.5 * 1.5 + 0.5 * 0.5 * 0.5 * 0.5));
    assertThat(test.degreesOfFreedom()).isCloseTo(expected, within(1e-12));
  }

  @Test
  void isCertainWhereNothingVaries() {
    double[] two = {1, -1};
    double[] none = {0, 0};
    int[] counts = {4, 4};
    MeanContrast above = MeanContrast.of(3, two, none, counts);
    assertThat(above.t()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(above.logGreater()).isEqualTo(Double.NEGATIVE_INFINITY);
    MeanContrast below = MeanContrast.of(-3, two, none, counts);
    assertThat(below.logGreater()).isZero();
    assertThat(below.logTwoSided()).isEqualTo(Double.NEGATIVE_INFINITY);
    MeanContrast equal = MeanContrast.of(0, two, none, counts);
    assertThat(Math.exp(equal.logGreater())).isEqualTo(0.5);
    assertThat(equal.logTwoSided()).isZero();
  }

  @Test
  void takesTheErrorFromTheMeanThatVaries() {
    MeanContrast test =
        MeanContrast.of(1, new double[] {1, -1}, new double[] {0, 2e-200}, new int[] {9, 8});
    assertThat(test.degreesOfFreedom()).isEqualTo(7);
    assertThat(test.t()).isCloseTo(1 / Math.sqrt(2e-200 / 8), Percentage.withPercentage(1e-10));
  }

  @Test
  void refusesMeansWithoutVariance() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> MeanContrast.of(1, new double[] {1, -1}, new double[] {1, 1}, new int[] {2, 1}))
        .withMessageContaining("at least 2 values, got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MeanContrast.of(1, new double[] {1, -1}, new double[] {1}, new int[2]))
        .withMessageContaining("got 2, 1 and 2");
  }
}
