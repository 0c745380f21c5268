package io.github.numerosity.stats.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.stats.OracleCsv;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudentizedRangeTest {
  /**
   * A relative error e of p is an absolute error e of log p. The reference computed log p near 0
   * from 1 - p in quadruple precision, with an absolute error of 1e-27 at df = 1e6.
   */
  private static void assertTail(double actual, double truth, String what) {
    assertThat(actual)
        .as(what)
        .isCloseTo(truth, within(1e-11 * Math.min(1, Math.abs(truth)) + 1e-27));
  }

  /**
   * mpmath 1.3, 40 digits: the double integral for P(q &lt;= 0.5) by the trapezoidal rule with half
   * the step.
   */
  @Test
  void keepsDigitsWherePIsAlmostOne() {
    assertThat(StudentizedRange.of(30, 2390).logSurvival(0.5))
        .isCloseTo(-2.135364021364743e-20, within(1e-11 * 2.1e-20));
    assertThat(StudentizedRange.of(30, 1e6).logSurvival(0.5))
        .isCloseTo(-1.975994622629205e-20, within(1e-11 * 2e-20));
    assertThat(StudentizedRange.of(30, 10).logSurvival(0.5))
        .isCloseTo(-6.94483048938391e-16, within(1e-11 * 6.9e-16));
  }

  @Test
  void matchesQuadruplePrecisionInBothTails() {
    List<OracleCsv> rows = OracleCsv.resource("studentized-range-truth.csv");
    assertThat(rows).hasSize(229);
    for (OracleCsv row : rows) {
      int k = (int) row.number("k");
      double df = row.number("df");
      double q = row.number("q");
      double truth = row.number("log_upper_true");
      StudentizedRange range = StudentizedRange.of(k, df);
      String what = "q = %s, k = %d, df = %s".formatted(q, k, df);

      assertTail(range.logSurvival(q), truth, what);
      assertThat(range.survival(q))
          .as(what)
          .isCloseTo(row.number("upper_true"), within(1e-11 * row.number("upper_true") + 1e-310));
    }
  }

  @Test
  void givesTheSameFromTables() {
    for (OracleCsv row : OracleCsv.resource("studentized-range-truth.csv")) {
      StudentizedRange range =
          StudentizedRange.of((int) row.number("k"), row.number("df")).tabulated();

      assertTail(
          range.logSurvival(row.number("q")),
          row.number("log_upper_true"),
          "tables at q = %s, k = %s, df = %s"
              .formatted(row.number("q"), row.number("k"), row.number("df")));
    }
  }

  @Test
  void matchesQuantilesOfQuadruplePrecision() {
    List<OracleCsv> rows = OracleCsv.resource("qtukey-truth.csv");
    assertThat(rows).hasSize(216);
    for (OracleCsv row : rows) {
      double truth = row.number("q_true");
      double p = row.number("upper_p");
      StudentizedRange range = StudentizedRange.of((int) row.number("k"), row.number("df"));

      assertThat(range.inverseSurvival(p))
          .as("p = %s, k = %s, df = %s", p, row.number("k"), row.number("df"))
          .isCloseTo(truth, within(1e-11 * truth));
    }
  }

  /** For two means q is sqrt(2) times Student's t, so q²/2 has the F distribution with 1 and df. */
  @Test
  void agreesWithFForTwoMeans() {
    for (double df : new double[] {1, 1.5, 3, 17.25, 790, 1e5}) {
      FTail f = FTail.of(1, df);
      StudentizedRange exact = StudentizedRange.of(2, df);
      StudentizedRange tabulated = exact.tabulated();
      for (double q = 1e-6; q < 70; q *= 1.17) {
        double truth = f.logSurvival(q * q / 2);
        assertTail(exact.logSurvival(q), truth, "q = " + q + ", df = " + df);
        assertTail(tabulated.logSurvival(q), truth, "tables at q = " + q + ", df = " + df);
      }
    }
  }

  @Test
  void tablesAgreeWithTheIntegralEverywhere() {
    for (int k : new int[] {3, 10, 16, 30}) {
      for (double df : new double[] {1, 2, 7.5, 790, Double.POSITIVE_INFINITY}) {
        StudentizedRange exact = StudentizedRange.of(k, df);
        StudentizedRange tabulated = exact.tabulated();
        for (double q = 0.013; q < 65; q += 0.371) {
          assertTail(
              tabulated.logSurvival(q),
              exact.logSurvival(q),
              "q = %s, k = %d, df = %s".formatted(q, k, df));
        }
      }
    }
  }

  @Test
  void inverseUndoesTheTail() {
    StudentizedRange range = StudentizedRange.of(10, 790);
    for (double p : new double[] {1e-300, 1e-30, 0.01, 0.49, 0.51, 0.9, 1 - 1e-9}) {
      assertThat(range.survival(range.inverseSurvival(p))).isCloseTo(p, within(1e-11 * p));
    }
  }

  @Test
  void coversBothEnds() {
    StudentizedRange range = StudentizedRange.of(3, 12);

    assertThat(range.survival(0)).isEqualTo(1);
    assertThat(range.logSurvival(Double.POSITIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(range.tabulated().logSurvival(1e9)).isEqualTo(range.logSurvival(1e9));
  }

  @Test
  void rejectsWhatHasNoRange() {
    assertThatThrownBy(() -> StudentizedRange.of(1, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("k must be >= 2, got 1");
    assertThatThrownBy(() -> StudentizedRange.of(2, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> StudentizedRange.of(2, 5).survival(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> StudentizedRange.of(2, 5).inverseSurvival(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(0, 1)");
  }
}
