package io.github.numerosity.stats.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.numerosity.stats.elementary.SumsOfSquares;
import org.junit.jupiter.api.Test;

class TwoWaySumsTest {
  private static void assertRefused(SumsOfSquares type, int[][] counts, String... fragments) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TwoWaySums.of(counts, type))
        .withMessageContainingAll(fragments);
  }

  @Test
  void refusesDesignsThatCannotBeTested() {
    SumsOfSquares second = SumsOfSquares.TYPE_II;
    assertRefused(second, new int[][] {{3, 3}}, "2 rows", "1 x 2");
    assertRefused(second, new int[][] {{3}, {3}}, "2 columns", "2 x 1");
    assertRefused(second, new int[][] {{3, 3}, {3}}, "row 1 has 1 columns");
    assertRefused(second, new int[][] {{3, 0, 0}, {3, 0, 0}, {0, 3, 3}}, "2 parts");
    assertRefused(second, new int[][] {{3, 0, 3}, {3, 0, 3}}, "2 parts");
    assertRefused(
        second, new int[][] {{3, 3}, {3, 0}}, "no degrees of freedom for the interaction");
    assertRefused(
        SumsOfSquares.TYPE_III,
        new int[][] {{3, 0, 3}, {3, 3, 3}},
        "every cell",
        "1 cells are empty");
  }

  /** Rows differ by 2.5 on average and columns by 4.5; the last cell exceeds their sum by 1. */
  @Test
  void splitsTheSquaresOfASmallBalancedDesign() {
    TwoWaySums sums = TwoWaySums.of(new int[][] {{8, 8}, {8, 8}}, SumsOfSquares.TYPE_III);
    double[] squares = new double[3];

    sums.compute(new double[] {0, 4, 2, 7}, squares);

    // Effects: rows (4.5 - 2) / 2, columns (5.5 - 1) / 2, interaction 1 / 4; each has 32 images.
    assertThat(squares).containsExactly(32 * 1.25 * 1.25, 32 * 2.25 * 2.25, 32 * 0.25 * 0.25);
    assertThat(sums.interactionDegreesOfFreedom()).isEqualTo(1);
    assertThat(sums.errorDegreesOfFreedom()).isEqualTo(28);
  }
}
