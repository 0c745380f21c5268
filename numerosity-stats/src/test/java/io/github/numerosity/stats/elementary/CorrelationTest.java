package io.github.numerosity.stats.elementary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.stats.OracleJson;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest {
  /** rsatoolbox's comparisons of dissimilarity vectors; see rdm.json. */
  @ParameterizedTest
  @ValueSource(
      strings = {"noTies", "model_linear_vs_data(ties)", "model_linear_vs_log(ties)", "both_tied"})
  void matchesTheReference(String name) {
    OracleJson reference = OracleJson.resource("rdm.json").at("comparisons").at(name);
    double[] a = reference.at("a").numbers();
    double[] b = reference.at("b").numbers();
    assertThat(value(Correlation.PEARSON, a, b)).isCloseTo(number(reference, "pearson"), TIGHT);
    assertThat(value(Correlation.SPEARMAN, a, b)).isCloseTo(number(reference, "spearman"), TIGHT);
    assertThat(value(Correlation.COSINE, a, b)).isCloseTo(number(reference, "cosine"), TIGHT);
    assertThat(value(Correlation.RHO_A, a, b)).isCloseTo(number(reference, "rho_a"), TIGHT);
    assertThat(value(Correlation.TAU_A, a, b)).isCloseTo(number(reference, "kendall_tau_a"), TIGHT);
    assertThat(value(Correlation.TAU_B, a, b)).isCloseTo(number(reference, "kendall_tau_b"), TIGHT);
  }

  @ParameterizedTest
  @EnumSource(Correlation.class)
  void isOneForAListWithItselfAndMinusOneForItsMirror(Correlation correlation) {
    double[] x = {3, -1, 4, 1.5, 9, 2};
    double[] mirrored = {-3, 1, -4, -1.5, -9, -2};
    assertThat(value(correlation, x, x)).isCloseTo(1, TIGHT);
    assertThat(value(correlation, x, mirrored)).isCloseTo(-1, TIGHT);
  }

  @ParameterizedTest
  @EnumSource(
      value = Correlation.class,
      names = {"PEARSON", "SPEARMAN", "TAU_B"})
  void isEmptyForAConstantList(Correlation correlation) {
    // 0.1 thirty times: the computed mean differs from 0.1 by rounding.
    double[] constant = new double[30];
    double[] ramp = new double[30];
    for (int i = 0; i < 30; i++) {
      constant[i] = 0.1;
      ramp[i] = i;
    }
    assertThat(correlation.of(constant, ramp)).isEmpty();
    assertThat(correlation.of(ramp, constant)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Correlation.class)
  void isEmptyBelowTwoValues(Correlation correlation) {
    assertThat(correlation.of(new double[] {1}, new double[] {2})).isEmpty();
    assertThat(correlation.of(new double[0], new double[0])).isEmpty();
  }

  @Test
  void staysDefinedWhereTheProductOfTheVariancesUnderflows() {
    double[] x = {1e-100, 2e-100, 3e-100};
    double[] y = {3e-100, 4e-100, 5e-100};
    assertThat(value(Correlation.PEARSON, x, y)).isCloseTo(1, TIGHT);
  }

  /** Pairs counted one by one, with many ties in both lists and both signed zeros. */
  @Test
  void countsConcordantPairsAsTheDefinitionDoes() {
    RandomGenerator random = RandomStreams.of(1).stream("test");
    for (int size = 2; size < 60; size++) {
      double[] x = random.ints(size, -3, 4).mapToDouble(n -> n == 0 ? -0.0 : n).toArray();
      double[] y = random.ints(size, -4, 5).asDoubleStream().toArray();
      double concordance = 0;
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < i; j++) {
          concordance += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
        }
      }
      assertThat(value(Correlation.TAU_A, x, y))
          .as("size %d", size)
          .isCloseTo(concordance / (0.5 * size * (size - 1)), TIGHT);
    }
  }

  @Test
  void refusesWhatCannotBeCorrelated() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Correlation.SPEARMAN.of(new double[2], new double[3]))
        .withMessageContaining("2 and 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Correlation.SPEARMAN.of(new double[] {1, Double.NaN}, new double[2]))
        .withMessageContaining("NaN at 1");
  }

  @Test
  void tiesPairsOfEqualRatioOnTheLogarithmicAxis() {
    assertThat(NumberScale.LOG2.distance(3, 4)).isEqualTo(NumberScale.LOG2.distance(8, 6));
    assertThat(NumberScale.LOG2.distance(1, 3)).isEqualTo(NumberScale.LOG2.distance(3, 9));
    assertThat(NumberScale.LOG2.distance(2, 8)).isEqualTo(2);
    assertThat(NumberScale.LINEAR.distance(2, 10)).isEqualTo(8);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumberScale.LOG2.distance(0, 3))
        .withMessageContaining("numerosity 0");
  }

  private static final org.assertj.core.data.Offset<Double> TIGHT = within(1e-12);

  private static double value(Correlation correlation, double[] x, double[] y) {
    return correlation.of(x, y).orElseThrow();
  }

  private static double number(OracleJson reference, String key) {
    return reference.at(key).number();
  }
}
