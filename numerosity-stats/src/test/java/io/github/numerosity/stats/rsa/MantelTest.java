package io.github.numerosity.stats.rsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.stats.elementary.Correlation;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MantelTest {
  /** A line read backwards is the same line: 2 of 120 orders reach the observed correlation. */
  @ParameterizedTest
  @EnumSource(Correlation.class)
  void countsAllOrdersOfFewConditions(Correlation measure) {
    Mantel test = Mantel.test(line(5), line(5), measure, 1, generator(1));
    assertThat(test.exact()).isTrue();
    assertThat(test.permutations()).isEqualTo(120);
    assertThat(test.pValue()).isEqualTo(2.0 / 120);
    assertThat(test.smallestPValue()).isEqualTo(2.0 / 120);
    assertThat(test.decidable()).isFalse();
    assertThat(Mantel.exact(line(5), line(5), measure)).isEqualTo(test);
    assertThat(test.correlation())
        .isCloseTo(
            measure.of(line(5).upperTriangle(), line(5).upperTriangle()).orElseThrow(),
            within(1e-15));
  }

  /**
   * Three conditions have three cells, and their six orders are the six orders of these: against
   * (1, 2, 5) the order (1, 2, 4) has the largest inner product, (4, 2, 1) the smallest.
   */
  @Test
  void agreesWithTheOrdersCountedByHand() {
    Rdm a = NoiseCeilingTest.rdm(1, 2, 4);
    Rdm same = NoiseCeilingTest.rdm(1, 2, 5);
    Rdm reversed = NoiseCeilingTest.rdm(5, 2, 1);
    assertThat(Mantel.test(a, same, Correlation.PEARSON, 1, generator(1)).pValue())
        .isEqualTo(1.0 / 6);
    assertThat(Mantel.test(a, reversed, Correlation.PEARSON, 1, generator(1)).pValue())
        .isEqualTo(1);
  }

  @Test
  void drawsOrdersOfMoreConditions() {
    Mantel test = Mantel.test(line(10), line(10), Correlation.SPEARMAN, 999, generator(2));
    assertThat(test.exact()).isFalse();
    assertThat(test.permutations()).isEqualTo(999);
    assertThat(test.pValue()).isEqualTo(0.001);
    assertThat(test.smallestPValue()).isEqualTo(0.001);
    assertThat(test.decidable()).isTrue();
  }

  /**
   * 300 pairs of random matrices over 9 conditions: p is uniform on (0, 1], so its mean has sd
   * 1/sqrt(12 * 300) = 0.017 and the count below 0.1 sd 5.2; four of these each way.
   */
  @Test
  void givesUniformPValuesUnderTheNull() {
    RandomGenerator random = generator(3);
    double mean = 0;
    int below = 0;
    for (int trial = 0; trial < 300; trial++) {
      double p =
          Mantel.test(random(9, random), random(9, random), Correlation.PEARSON, 199, random)
              .pValue();
      mean += p / 300;
      below += p <= 0.1 ? 1 : 0;
    }
    assertThat(mean).isCloseTo(0.5, within(0.07));
    assertThat(below).isBetween(9, 51);
  }

  /** Matrices without symmetry could be alike in one order of 720 alone. */
  @Test
  void tellsTheSmallestPThatTheConditionsAllow() {
    RandomGenerator random = generator(5);
    Mantel test = Mantel.exact(random(6, random), random(6, random), Correlation.RHO_A);
    assertThat(test.smallestPValue()).isEqualTo(1.0 / 720);
    assertThat(test.decidable()).isTrue();
    assertThat(Mantel.exact(line(6), random(6, random), Correlation.RHO_A).smallestPValue())
        .isEqualTo(2.0 / 720);
  }

  @Test
  void refusesWhatCannotBeTested() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mantel.exact(line(9), line(9), Correlation.SPEARMAN))
        .withMessageContaining("at most 8 conditions, got 9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mantel.test(line(4), line(5), Correlation.SPEARMAN, 10, generator(1)))
        .withMessageContaining("same conditions");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Mantel.test(
                    line(3), NoiseCeilingTest.rdm(1, 1, 1), Correlation.SPEARMAN, 10, generator(1)))
        .withMessageContaining("undefined");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mantel.test(line(4), line(4), Correlation.SPEARMAN, 0, generator(1)))
        .withMessageContaining("permutations must be >= 1, got 0");
  }

  private static Rdm line(int conditions) {
    double[] cells = new double[conditions * (conditions - 1) / 2];
    int cell = 0;
    for (int a = 0; a < conditions; a++) {
      for (int b = a + 1; b < conditions; b++) {
        cells[cell++] = b - a;
      }
    }
    return NoiseCeilingTest.rdm(cells);
  }

  private static Rdm random(int conditions, RandomGenerator random) {
    return NoiseCeilingTest.rdm(random.doubles(conditions * (conditions - 1) / 2).toArray());
  }

  private static RandomGenerator generator(long seed) {
    return RandomStreams.of(seed).stream("test");
  }
}
