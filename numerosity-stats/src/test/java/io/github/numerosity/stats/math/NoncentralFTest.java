package io.github.numerosity.stats.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.stats.OracleCsv;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoncentralFTest {
  @Test
  void findsTheNoncentralityOfAnObservedF() {
    List<OracleCsv> rows = OracleCsv.resource("noncentral-f-truth.csv");
    assertThat(rows).hasSizeGreaterThan(100);
    for (OracleCsv row : rows) {
      NoncentralF distribution = NoncentralF.of(row.number("df1"), row.number("df2"));
      double truth = row.number("noncentrality");
      double probability = row.number("probability");

      double found = distribution.noncentrality(row.number("f"), probability);

      assertThat(found)
          .as("df %s, F %s, p %s", row.number("df1"), row.number("f"), probability)
          .isCloseTo(truth, within(1e-10 * truth));
      if (truth > 0) {
        assertThat(distribution.cumulative(row.number("f"), truth))
            .isCloseTo(probability, within(1e-12));
      }
    }
  }

  /**
   * {@code scipy.stats.ncf.cdf(f, df1, df2, nc)}, scipy 1.10.1, an independent implementation
   * (Boost's).
   */
  @Test
  void matchesTheDistributionFunctionOfScipy() {
    double[][] truth = {
      {3.0, 9, 790, 12.5, 0.7643443035085778},
      {1.0, 2, 15, 3.0, 0.25076888355068294},
      {40.0, 9, 790, 300, 0.9007966774775893},
      {0.1, 18, 120, 0, 7.544407909891175e-07}
    };
    for (double[] row : truth) {
      assertThat(NoncentralF.of(row[1], row[2]).cumulative(row[0], row[3]))
          .isCloseTo(row[4], within(1e-11));
    }
  }

  /** Near a noncentrality of 1e8 both methods apply; the limit is off by less than 1e-5. */
  @Test
  void goesOnSmoothlyWhereTheNumeratorNoLongerVaries() {
    NoncentralF distribution = NoncentralF.of(9, 790);
    for (double probability : new double[] {0.025, 0.5, 0.975}) {
      double f = 1e6;
      while (distribution.noncentrality(f * 1.02, probability) < 1e8) {
        f *= 1.02;
      }
      double below = distribution.noncentrality(f, probability);
      double above = distribution.noncentrality(f * 1.02, probability);
      assertThat(below).isLessThan(1e8);
      assertThat(above / below).isCloseTo(1.02, within(2e-5));
    }
    assertThat(distribution.noncentrality(Double.POSITIVE_INFINITY, 0.5))
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void refusesWhatHasNoMeaning() {
    NoncentralF distribution = NoncentralF.of(2, 10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoncentralF.of(0, 10))
        .withMessageContaining("degrees of freedom must be positive");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> distribution.noncentrality(-1, 0.5))
        .withMessageContaining("F must be at least 0, got -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> distribution.noncentrality(1, 1))
        .withMessageContaining("probability must be in (0, 1), got 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> distribution.cumulative(1, Double.NaN))
        .withMessageContaining("noncentrality must be in [0, 1e9], got NaN");
  }
}
