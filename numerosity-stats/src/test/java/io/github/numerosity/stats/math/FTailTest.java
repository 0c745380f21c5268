package io.github.numerosity.stats.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.stats.OracleCsv;
import java.util.List;
import org.junit.jupiter.api.Test;

class FTailTest {
  @Test
  void matchesQuadruplePrecisionInBothTails() {
    List<OracleCsv> rows = OracleCsv.resource("fdist-truth.csv");
    assertThat(rows).hasSize(378);
    for (OracleCsv row : rows) {
      double df2 = row.number("df2");
      FTail tail = FTail.of(row.number("df1"), df2);
      double truth = row.number("logsf_true");
      double tolerance = df2 >= 1e6 ? 1e-10 : 1e-12;

      assertThat(tail.logSurvival(row.number("F")))
          .as("F = %s, df %s and %s", row.number("F"), row.number("df1"), df2)
          .isCloseTo(truth, within(tolerance * Math.abs(truth)));
      assertThat(tail.survival(row.number("F")))
          .isCloseTo(Math.exp(truth), within(Math.exp(truth) * tolerance * (1 - truth)));
    }
  }

  /** For df1 = df2 = 2 the tail is 1 / (1 + f). */
  @Test
  void matchesTheClosedFormForTwoAndTwoDegreesOfFreedom() {
    FTail tail = FTail.of(2, 2);
    for (double f = 1e-10; f < 1e10; f *= 7) {
      double truth = -Math.log1p(f);
      assertThat(tail.logSurvival(f)).isCloseTo(truth, within(1e-13 * Math.abs(truth)));
    }
  }

  @Test
  void coversBothEnds() {
    assertThat(FTail.of(9, 790).survival(0)).isEqualTo(1);
    assertThat(FTail.of(9, 790).logSurvival(Double.POSITIVE_INFINITY))
        .isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(FTail.of(9, 790).survival(Double.POSITIVE_INFINITY)).isZero();
  }

  @Test
  void rejectsWhatIsNoF() {
    assertThatThrownBy(() -> FTail.of(9, 790).survival(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> FTail.of(0, 790))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.0 and 790.0");
  }
}
