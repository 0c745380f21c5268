package io.github.numerosity.stats.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.stats.OneWayOracle;
import io.github.numerosity.stats.elementary.TestValue;
import io.github.numerosity.stats.math.EqualVariances.Centre;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Comparison with R 4.2.2: oneway.test, kruskal.test, car::leveneTest, bartlett.test, shapiro.test.
 */
class GroupTestsTest {
  /** R prints 15 digits; at an offset of 1e8 its means hold 8 digits of the differences. */
  private static Offset<Double> near(OneWayOracle oracle, double value) {
    return within((oracle.isLargeOffset() ? 1e-6 : 1e-11) * value);
  }

  private static void assertMatches(
      String test, String statistic, Function<OneWayOracle, TestValue> found) {
    for (OneWayOracle oracle : OneWayOracle.all()) {
      TestValue actual = found.apply(oracle);
      double truth = oracle.number(test, statistic);
      double p = oracle.number(test, "p");
      assertThat(actual.statistic())
          .as("%s of %s", test, oracle.id())
          .isCloseTo(truth, near(oracle, truth));
      double tolerance = (oracle.isLargeOffset() ? 1e-6 : 1e-10) * (1 + Math.abs(Math.log(p)));
      assertThat(actual.pValue())
          .as("p by %s of %s", test, oracle.id())
          .isCloseTo(p, within(tolerance * p));
    }
  }

  private static double[] means(OneWayOracle oracle) {
    int[] starts = oracle.starts();
    double[] values = oracle.grouped();
    double[] means = new double[oracle.k()];
    for (int group = 0; group < means.length; group++) {
      double sum = 0;
      for (int i = starts[group]; i < starts[group + 1]; i++) {
        sum += values[i] - values[0];
      }
      means[group] = sum / (starts[group + 1] - starts[group]);
    }
    return means;
  }

  private static double[] variances(OneWayOracle oracle) {
    int[] starts = oracle.starts();
    double[] values = oracle.grouped();
    double[] means = means(oracle);
    double[] variances = new double[means.length];
    for (int group = 0; group < means.length; group++) {
      double sum = 0;
      for (int i = starts[group]; i < starts[group + 1]; i++) {
        double deviation = values[i] - values[0] - means[group];
        sum += deviation * deviation;
      }
      variances[group] = sum / (starts[group + 1] - starts[group] - 1);
    }
    return variances;
  }

  @Test
  void welchMatchesR() {
    assertMatches(
        "welch",
        "F",
        oracle -> {
          WelchF test = WelchF.of(oracle.counts(), means(oracle), variances(oracle));
          double df2 = oracle.number("welch", "df2");
          assertThat(test.df1()).isEqualTo(oracle.number("welch", "df1"));
          assertThat(test.df2()).isCloseTo(df2, near(oracle, df2));
          return new TestValue(test.f(), test.logP());
        });
  }

  @Test
  void ranksMatchR() {
    assertMatches(
        "kruskal",
        "H",
        oracle -> RankSums.of(oracle.groups(), oracle.k()).test(oracle.values(), 0).orElseThrow());
  }

  @Test
  void leveneMatchesR() {
    assertMatches(
        "levene",
        "F",
        oracle ->
            EqualVariances.levene(oracle.grouped(), oracle.starts(), Centre.MEAN).orElseThrow());
  }

  @Test
  void brownForsytheMatchesR() {
    assertMatches(
        "brownForsythe",
        "F",
        oracle ->
            EqualVariances.levene(oracle.grouped(), oracle.starts(), Centre.MEDIAN).orElseThrow());
  }

  @Test
  void bartlettMatchesR() {
    assertMatches(
        "bartlett", "K2", oracle -> EqualVariances.bartlett(oracle.counts(), variances(oracle)));
  }

  /** R's p uses the same approximation, whose coefficients have six digits. */
  @Test
  void shapiroWilkOfResidualsMatchesR() {
    assertMatches(
        "shapiroResid",
        "W",
        oracle -> {
          double[] values = oracle.grouped();
          double[] means = means(oracle);
          double[] residuals = new double[values.length];
          for (int group = 0; group < oracle.k(); group++) {
            for (int i = oracle.starts()[group]; i < oracle.starts()[group + 1]; i++) {
              residuals[i] = values[i] - values[0] - means[group];
            }
          }
          return ShapiroWilk.of(residuals.length).test(residuals).orElseThrow();
        });
  }

  /** scipy 1.10.1, scipy.stats.shapiro, which works in single precision. */
  @Test
  void shapiroWilkMatchesScipyForSmallTiedAndSkewedSamples() {
    double[] skewed = new double[200];
    for (int i = 0; i < skewed.length; i++) {
      skewed[i] = Math.exp((i + 1) / 40.0);
    }
    double[] mostlyZero = new double[35];
    System.arraycopy(new double[] {1, 2, 3, 10, 20}, 0, mostlyZero, 30, 5);
    assertShapiro(new double[] {2.1, 3.3, 7.9}, 0.897226095199585, 0.3767246901988983);
    assertShapiro(new double[] {1, 2, 2, 5}, 0.8397016525268555, 0.1945343017578125);
    assertShapiro(
        new double[] {148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236},
        0.7888147830963135,
        0.006703833118081093);
    assertShapiro(mostlyZero, 0.31127500534057617, 1.1622311620052006e-11);
    assertShapiro(skewed, 0.7624987959861755, 1.1194625658929249e-16);
  }

  private static void assertShapiro(double[] values, double w, double p) {
    TestValue found = ShapiroWilk.of(values.length).test(values.clone()).orElseThrow();
    assertThat(found.statistic()).isCloseTo(w, within(3e-7));
    assertThat(found.pValue()).isCloseTo(p, within(1e-4 * p));
  }

  /** By hand: ranks 1.5, 1.5, 4 and 4, 4, 6, so H = 12 / 42 (3.5² + 3.5²) / 3 / (1 - 30 / 210). */
  @Test
  void sharesTheRanksOfTies() {
    Optional<TestValue> tied =
        RankSums.of(new int[] {0, 0, 0, 1, 1, 1}, 2).test(new double[] {0, -0.0, 2, 2, 2, 3}, 0);

    assertThat(tied.orElseThrow().statistic())
        .isCloseTo(12.0 / 42 * (2 * 3.5 * 3.5 / 3) / (1 - 30.0 / 210), within(1e-14));
  }

  @Test
  void ranksDependOnOrderOnly() {
    int[] groups = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1};
    double[] values = {9, -3, 0, 0, 4, 1e300, -7, 0, 2, 2, 5};
    double[] stretched = Arrays.stream(values).map(value -> Math.cbrt(value) * 3 - 8).toArray();

    RankSums ranks = RankSums.of(groups, 3);

    assertThat(ranks.test(stretched, 0)).isEqualTo(ranks.test(values, 0));
  }

  @Test
  void findNothingInEqualValues() {
    double[] equal = new double[6];
    int[] starts = {0, 3, 6};

    assertThat(RankSums.of(new int[] {0, 0, 0, 1, 1, 1}, 2).test(equal, 0)).isEmpty();
    assertThat(EqualVariances.levene(equal, starts, Centre.MEAN)).isEmpty();
    assertThat(ShapiroWilk.of(6).test(equal)).isEmpty();
    // Deviations 0 and 1 without variation within: F is infinite.
    assertThat(
            EqualVariances.levene(
                    new double[] {5, 5, 5, 5, 1, 3, 1, 3}, new int[] {0, 4, 8}, Centre.MEDIAN)
                .orElseThrow())
        .isEqualTo(new TestValue(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
  }

  @Test
  void leveneHoldsAtAnyOffset() {
    double[] values = {1, 2.5, 4, 0.25, 9, 3, 2, 7.5, 6, 1.5};
    int[] starts = {0, 4, 10};
    double[] moved = Arrays.stream(values).map(value -> value + 0x1p40).toArray();

    for (Centre centre : Centre.values()) {
      double f = EqualVariances.levene(values, starts, centre).orElseThrow().statistic();
      assertThat(EqualVariances.levene(moved, starts, centre).orElseThrow().statistic())
          .isCloseTo(f, within(1e-3 * f));
    }
  }

  @Test
  void rejectWhatTheyCannotTest() {
    int[] two = {3, 3};
    double[] means = {1, 2};
    assertThatThrownBy(() -> WelchF.of(two, means, new double[] {1, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("group 1")
        .hasMessageContaining("variance 0.0");
    assertThatThrownBy(() -> EqualVariances.bartlett(new int[] {1, 3}, new double[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("group 0 has 1 values");
    assertThatThrownBy(() -> RankSums.of(new int[] {0, 0}, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[2, 0]");
    assertThatThrownBy(
            () -> EqualVariances.levene(new double[] {1, 2}, new int[] {0, 1, 2}, Centre.MEAN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 values in 2 groups");
    assertThatThrownBy(() -> ShapiroWilk.of(5001))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 to 5000")
        .hasMessageContaining("5001");
  }
}
