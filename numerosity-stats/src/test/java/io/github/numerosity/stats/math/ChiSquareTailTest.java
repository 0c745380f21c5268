package io.github.numerosity.stats.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.stats.OracleCsv;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChiSquareTailTest {
  @Test
  void matchesSixtyDigitsInBothTails() {
    List<OracleCsv> rows = OracleCsv.resource("chi-square-truth.csv");
    assertThat(rows).hasSize(120);
    for (OracleCsv row : rows) {
      double truth = row.number("logsf_true");
      assertThat(ChiSquareTail.of(row.number("df")).logSurvival(row.number("x")))
          .as("chi-square %s, df %s", row.number("x"), row.number("df"))
          .isCloseTo(truth, within(1e-12 * Math.abs(truth)));
    }
  }

  @Test
  void coversBothEnds() {
    ChiSquareTail tail = ChiSquareTail.of(9);
    assertThat(tail.logSurvival(0)).isZero();
    assertThat(tail.logSurvival(Double.POSITIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
    // For 2 degrees of freedom the tail is exp(-x / 2), also far beyond the underflow of p.
    assertThat(ChiSquareTail.of(2).logSurvival(1e6)).isCloseTo(-5e5, within(1e-7));
  }

  @Test
  void rejectsWhatIsNoChiSquare() {
    assertThatThrownBy(() -> ChiSquareTail.of(9).logSurvival(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> ChiSquareTail.of(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.0");
  }
}
