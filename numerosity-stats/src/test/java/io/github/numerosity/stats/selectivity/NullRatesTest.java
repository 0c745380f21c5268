package io.github.numerosity.stats.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stats.elementary.Correction;
import io.github.numerosity.stats.elementary.SumsOfSquares;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stimulus.Block;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Rejection rates of tests at .01 for units without an effect of numerosity.
 *
 * <p>Each test has 20,000 independent units: a rate p has a standard error of sqrt(p (1 - p) /
 * 20000), .0007 at .01. Every tolerance is at least four standard errors, so that tests do not fail
 * by chance; the tolerance of .004 for the exact level still detects an error of half the level.
 *
 * <p>Rates without a theoretical value come from an independent simulation of 500,000 units with
 * numpy 1.24 and {@code scipy.stats.f.sf}; their own standard error is at most .0004.
 */
class NullRatesTest {
  private static final int UNITS = 20_000;
  private static final double LEVEL_TOLERANCE = 0.004;

  private interface Response {
    double draw(int numerosity, int unit, RandomGenerator random);
  }

  private static void add(
      RecordedRows rows, String set, int numerosity, RandomGenerator random, Response response) {
    double[] row = new double[UNITS];
    for (int unit = 0; unit < UNITS; unit++) {
      row[unit] = response.draw(numerosity, unit, random);
    }
    rows.add(Block.SELECTION, set, numerosity, row);
  }

  private static double oneWayRate(long seed, IntUnaryOperator images, Response response)
      throws InterruptedException {
    RandomGenerator random = RandomStreams.of(seed).stream("null-rates");
    RecordedRows rows = new RecordedRows();
    for (int numerosity = 1; numerosity <= 10; numerosity++) {
      for (int image = 0; image < images.applyAsInt(numerosity); image++) {
        add(rows, "standard", numerosity, random, response);
      }
    }
    return OneWayAnova.withDefaults().analyze(rows.narrow()).selectiveShare();
  }

  private static double fiveErrors(double rate) {
    return 5 * Math.sqrt(rate * (1 - rate) / UNITS);
  }

  @Test
  void sparseUnitsAreRejectedLessOften() throws InterruptedException {
    double rate =
        oneWayRate(1, n -> 8, (n, unit, random) -> Math.max(0, random.nextGaussian() - 1.75));

    assertThat(rate).isCloseTo(0.0037, within(fiveErrors(0.0037)));
  }

  /** Standard deviation in proportion to number. */
  @Test
  void unequalVariancesAreRejectedMoreOften() throws InterruptedException {
    double rate = oneWayRate(2, n -> 8, (n, unit, random) -> n * random.nextGaussian());

    assertThat(rate).isCloseTo(0.0315, within(fiveErrors(0.0315)));
  }

  /** The fewer images, the larger their variance: 16 of one item, 7 of ten. */
  @Test
  void unequalVariancesAreRejectedFarTooOftenInAnUnbalancedDesign() throws InterruptedException {
    double rate = oneWayRate(3, n -> 17 - n, (n, unit, random) -> n * random.nextGaussian());

    assertThat(rate).isCloseTo(0.0911, within(fiveErrors(0.0911)));
  }

  private static Responses twoWay(long seed, IntUnaryOperator secondSet, Response response) {
    RandomGenerator random = RandomStreams.of(seed).stream("null-rates");
    RecordedRows rows = new RecordedRows();
    for (int numerosity = 1; numerosity <= 5; numerosity++) {
      for (int image = 0; image < 6; image++) {
        add(rows, "a", numerosity, random, response);
      }
      for (int image = 0; image < secondSet.applyAsInt(numerosity); image++) {
        // Half of the units answer the second set by 2 more.
        add(
            rows,
            "b",
            numerosity,
            random,
            (n, unit, r) -> response.draw(n, unit, r) + (unit % 2 == 0 ? 2 : 0));
      }
    }
    return rows.narrow();
  }

  private static Response normal() {
    return (numerosity, unit, random) -> random.nextGaussian();
  }

  private static double rate(FTests tests, int from, int step) {
    int rejected = 0;
    int tested = 0;
    for (int unit = from; unit < UNITS; unit += step) {
      tested++;
      rejected += tests.pValue(unit).orElseThrow() < 0.01 ? 1 : 0;
    }
    return (double) rejected / tested;
  }

  /** Numerosity and interaction have no effect in any unit, the set has none in every other one. */
  @Test
  void twoWayTestsRejectAtTheirLevelBalancedAndNot() {
    for (IntUnaryOperator secondSet : new IntUnaryOperator[] {n -> 6, n -> 2 + n}) {
      CellMoments moments = CellMoments.of(twoWay(4, secondSet, normal()));
      for (SumsOfSquares type : SumsOfSquares.values()) {
        TwoWayTests tests = TwoWayTests.of(moments, type, EmptyImages.LEAVE_OUT);

        assertThat(rate(tests.of(Effect.NUMEROSITY), 0, 1))
            .isCloseTo(0.01, within(LEVEL_TOLERANCE));
        assertThat(rate(tests.of(Effect.INTERACTION), 0, 1))
            .isCloseTo(0.01, within(LEVEL_TOLERANCE));
        // Half the units: the tolerance is four standard errors.
        assertThat(rate(tests.of(Effect.SET), 1, 2)).isCloseTo(0.01, within(LEVEL_TOLERANCE));
        assertThat(rate(tests.of(Effect.SET), 0, 2)).isGreaterThan(0.99);
      }
    }
  }

  /**
   * A unit that the set moves is excluded; one that it does not move passes if its p of numerosity
   * is below .01 and the other two, which are all but independent of it, are above: .01 * .99 *
   * .99.
   */
  @Test
  void theStrictRuleSelectsAtItsOwnRate() {
    TwoWayStrict.Result result = TwoWayStrict.withDefaults().analyze(twoWay(5, n -> 6, normal()));

    double expected = 0.01 * 0.99 * 0.99 / 2;
    assertThat(result.selectiveShare()).isCloseTo(expected, within(fiveErrors(expected)));
  }

  /** At a family-wise level of .01, two false positives have a chance of about .01 * .01 / 2. */
  @Test
  void correctionsOfManyNullsLeaveAlmostNothing() {
    TwoWayStrict.Result result =
        TwoWayStrict.withDefaults()
            .withCorrection(Correction.HOLM)
            .analyze(twoWay(6, n -> 6, normal()));

    assertThat(result.selectiveCount()).isLessThan(2);
  }
}
