package io.github.numerosity.stats.elementary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.stats.math.HotellingT2;
import org.junit.jupiter.api.Test;

class TTestTest {
  private static final double[] A = {0.42, 0.47, 0.39, 0.51, 0.44, 0.48};
  private static final double[] B = {0.46, 0.50, 0.45, 0.52, 0.50, 0.49};
  private static final double[] C = {0.30, 0.61, 0.52, 0.48, 0.66, 0.57, 0.71};
  private static final double[] D = {0.40, 0.49, 0.41, 0.50, 0.47, 0.45};

  /** Commons Statistics computes quantiles of t to about 1e-9. */
  private static final double QUANTILE = 1e-9;

  /** scipy: r = stats.ttest_rel(b, a); r.statistic, r.pvalue, r.confidence_interval(0.95). */
  @Test
  void matchesScipyForPairs() {
    TTest test = TTest.paired(B, A);

    assertThat(test.difference()).isCloseTo(0.035, within(1e-15));
    assertThat(test.degreesOfFreedom()).isEqualTo(5);
    assertThat(test.t()).isCloseTo(3.796283011826485, within(1e-12));
    assertThat(test.p()).isCloseTo(0.012676602478014467, within(1e-13));
    assertThat(test.difference() - test.margin(0.95))
        .isCloseTo(0.011300406476220822, within(QUANTILE));
    assertThat(test.difference() + test.margin(0.95))
        .isCloseTo(0.058699593523779195, within(QUANTILE));
  }

  /**
   * scipy: stats.ttest_ind(c, a, equal_var=False); df = (u + v)**2 / (u*u/6 + v*v/5) with u =
   * c.var(ddof=1)/7, v = a.var(ddof=1)/6; interval by stats.t.ppf(.975, df).
   */
  @Test
  void matchesScipyForIndependentSamples() {
    TTest test = TTest.welch(C, A);

    assertThat(test.t()).isCloseTo(1.8150348367946971, within(1e-12));
    assertThat(test.degreesOfFreedom()).isCloseTo(7.406298387829465, within(1e-11));
    assertThat(test.p()).isCloseTo(0.1100508549353388, within(1e-12));
    assertThat(test.difference() - test.margin(0.95))
        .isCloseTo(-0.02836416718384599, within(QUANTILE));
    assertThat(test.difference() + test.margin(0.95))
        .isCloseTo(0.22503083385051253, within(QUANTILE));
  }

  /** scipy: stats.ttest_ind(c, numpy.array([.4] * 6), equal_var=False). */
  @Test
  void oneOfTwoSamplesNeedNotVary() {
    TTest test = TTest.welch(C, new double[] {0.4, 0.4, 0.4, 0.4, 0.4, 0.4});

    assertThat(test.degreesOfFreedom()).isCloseTo(6, within(1e-12));
    assertThat(test.t()).isCloseTo(2.931025262755182, within(1e-12));
    assertThat(test.p()).isCloseTo(0.02625205469843832, within(1e-12));
  }

  /** 0.3 - 0.1 and 0.7 - 0.5 differ only in the last binary digit. */
  @Test
  void equalDifferencesAreNoTestWhateverTheirRounding() {
    TTest test = TTest.paired(new double[] {0.3, 0.7, 1.1}, new double[] {0.1, 0.5, 0.9});

    assertThat(0.3 - 0.1).isNotEqualTo(0.7 - 0.5);
    assertThat(test.varies()).isFalse();
    assertThatIllegalStateException().isThrownBy(test::p).withMessageContaining("without variance");
    assertThat(TTest.welch(new double[] {2, 2}, new double[] {3, 3}).varies()).isFalse();
  }

  @Test
  void refusesTooFewValuesAndSillyLevels() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TTest.paired(new double[] {1}, new double[] {2}))
        .withMessageContaining("at least 2 pairs");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TTest.paired(A, C))
        .withMessageContaining("6 and 7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TTest.welch(A, new double[] {1}))
        .withMessageContaining("6 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TTest.paired(B, A).margin(Double.NaN))
        .withMessageContaining("got NaN");
  }

  /**
   * numpy: D = vstack([b-a, d-a]); S = cov(D); T2 = 6 * m @ solve(S, m) with m = D.mean(1); F =
   * 4/10 * T2; scipy.stats.f.sf(F, 2, 4).
   */
  @Test
  void hotellingMatchesNumpy() {
    HotellingT2 test = HotellingT2.of(new double[][] {A, B, D}).orElseThrow();

    assertThat(test.f()).isCloseTo(11.622950819672141, within(1e-10));
    assertThat(test.df1()).isEqualTo(2);
    assertThat(test.df2()).isEqualTo(4);
    assertThat(Math.exp(test.logP())).isCloseTo(0.021553490567813676, within(1e-12));
  }

  @Test
  void hotellingOfTwoIsTheSquareOfThePairedT() {
    HotellingT2 test = HotellingT2.of(new double[][] {A, B}).orElseThrow();
    TTest paired = TTest.paired(B, A);

    assertThat(test.f()).isCloseTo(paired.t() * paired.t(), within(1e-10));
    assertThat(Math.exp(test.logP())).isCloseTo(paired.p(), within(1e-12));
  }

  @Test
  void hotellingNeedsDifferencesThatAreNoCombinations() {
    double[] half = new double[A.length];
    for (int index = 0; index < half.length; index++) {
      half[index] = (A[index] + B[index]) / 2;
    }
    assertThat(HotellingT2.of(new double[][] {A, B, half})).isEmpty();
    assertThat(HotellingT2.of(new double[][] {A, A})).isEmpty();
    assertThat(HotellingT2.of(new double[][] {{1, 2}, {2, 5}, {7, 1}})).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HotellingT2.of(new double[][] {A, C}))
        .withMessageContaining("6 and 7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HotellingT2.of(new double[][] {A}))
        .withMessageContaining("got 1");
  }
}
