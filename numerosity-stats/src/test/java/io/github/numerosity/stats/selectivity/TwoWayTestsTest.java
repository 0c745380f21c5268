package io.github.numerosity.stats.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.OracleJson;
import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stats.elementary.SumsOfSquares;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class TwoWayTestsTest {
  private static final List<Effect> EFFECTS =
      List.of(Effect.NUMEROSITY, Effect.SET, Effect.INTERACTION);

  static TwoWayTests of(RecordedRows rows, SumsOfSquares type) {
    return TwoWayTests.of(CellMoments.of(rows.wide()), type, EmptyImages.LEAVE_OUT);
  }

  private static RecordedRows oracle(OracleJson design, DoubleUnaryOperator change) {
    double[] y = design.at("y").numbers();
    double[] a = design.at("a").numbers();
    double[] b = design.at("b").numbers();
    RecordedRows rows = new RecordedRows();
    for (int image = 0; image < y.length; image++) {
      rows.add(
          Block.SELECTION,
          "set " + (int) b[image],
          (int) a[image],
          y[image],
          change.applyAsDouble(y[image]));
    }
    return rows;
  }

  private static void assertClose(double actual, double expected, double tolerance) {
    assertThat(actual).isCloseTo(expected, within(Math.abs(expected) * tolerance));
  }

  /** R 4.2.2, car::Anova(type = 2) and (type = 3) with contr.sum. */
  @Test
  void matchesRInDesignsBalancedAndNot() {
    for (OracleJson design : OracleJson.resource("twoway.json").items()) {
      TwoWayTests second = of(oracle(design, y -> y), SumsOfSquares.TYPE_II);
      TwoWayTests third = of(oracle(design, y -> y), SumsOfSquares.TYPE_III);

      for (int term = 0; term < 3; term++) {
        FTests two = second.of(EFFECTS.get(term));
        FTests three = third.of(EFFECTS.get(term));
        OracleJson typeTwo = design.at("typeII");
        OracleJson typeThree = design.at("typeIII_sum");
        assertThat(two.degreesOfFreedom())
            .isEqualTo((int) typeTwo.at("df").items().get(term).number());
        assertThat(two.errorDegreesOfFreedom())
            .isEqualTo((int) typeTwo.at("df").items().get(3).number());
        assertClose(two.f(0).orElseThrow(), typeTwo.at("F").items().get(term).number(), 1e-9);
        assertClose(two.pValue(0).orElseThrow(), typeTwo.at("p").items().get(term).number(), 1e-9);
        assertClose(
            two.logPValue(0).orElseThrow(),
            design.at("logp_typeII").items().get(term).number(),
            1e-9);
        assertClose(
            two.effects(0).orElseThrow().etaSquared(),
            design.at("partialEta2_II").items().get(term).number(),
            1e-9);
        assertClose(
            three.f(0).orElseThrow(), typeThree.at("F").items().get(term + 1).number(), 1e-9);
        assertClose(
            three.pValue(0).orElseThrow(), typeThree.at("p").items().get(term + 1).number(), 1e-9);
        if (term > 0) {
          // The second factor beyond the first, and the interaction, are the same in type I.
          assertClose(
              two.effects(0).orElseThrow().omegaSquared(),
              design.at("partialOmega2_I").items().get(term).number(),
              1e-9);
        }
      }
    }
  }

  /**
   * {@code scipy.stats.ncf.cdf} (scipy 1.10.1) inverted for the noncentrality by {@code brentq},
   * over itself plus 150 images.
   */
  @Test
  void givesIntervalsOfTheExplainedShare() {
    TwoWayTests tests =
        of(
            oracle(OracleJson.resource("twoway.json").items().get(0), y -> y),
            SumsOfSquares.TYPE_II);

    Estimate.Interval numerosity = tests.of(Effect.NUMEROSITY).interval(0, 0.95).orElseThrow();
    Estimate.Interval set = tests.of(Effect.SET).interval(0, 0.9).orElseThrow();
    Estimate.Interval interaction = tests.of(Effect.INTERACTION).interval(0, 0.95).orElseThrow();

    assertClose(numerosity.lower(), 0.02769502307901186, 1e-9);
    assertClose(numerosity.upper(), 0.23269467111296027, 1e-9);
    assertClose(set.lower(), 0.004276370338228797, 1e-9);
    assertClose(set.upper(), 0.11186930400117918, 1e-9);
    assertThat(interaction.lower()).isZero();
    assertClose(interaction.upper(), 0.10789368442747456, 1e-9);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tests.of(Effect.SET).interval(0, 1))
        .withMessageContaining("level must be in (0, 1), got 1.0");
  }

  @Test
  void isUnchangedByShiftAndScale() {
    for (OracleJson design : OracleJson.resource("twoway.json").items()) {
      for (SumsOfSquares type : SumsOfSquares.values()) {
        TwoWayTests tests = of(oracle(design, y -> 5000 - 8 * y), type);

        for (Effect effect : EFFECTS) {
          assertClose(
              tests.of(effect).f(1).orElseThrow(), tests.of(effect).f(0).orElseThrow(), 1e-9);
        }
      }
    }
  }

  /**
   * Cells (1, b) and (3, a) are empty. Differences between residual sums of squares of numpy.linalg
   * .lstsq (numpy 1.24) over indicator columns of the models that the effect distinguishes.
   */
  @Test
  void testsAConnectedDesignWithEmptyCells() {
    RecordedRows rows = new RecordedRows();
    double[][][] cells = {
      {{1.5, 2.25}, {}, {3}},
      {{2, 2.5, 4}, {1, 0.5}, {5, 4.5}},
      {{}, {2, 3.5, 3}, {6}},
      {{7, 5.5}, {4}, {8.5, 9, 7}}
    };
    for (int numerosity = 1; numerosity <= 4; numerosity++) {
      for (int set = 0; set < 3; set++) {
        for (double value : cells[numerosity - 1][set]) {
          rows.add(Block.SELECTION, List.of("a", "b", "c").get(set), numerosity, value);
        }
      }
    }

    TwoWayTests tests = of(rows, SumsOfSquares.TYPE_II);

    assertThat(tests.of(Effect.INTERACTION).degreesOfFreedom()).isEqualTo(4);
    assertThat(tests.of(Effect.SET).errorDegreesOfFreedom()).isEqualTo(10);
    assertClose(tests.of(Effect.NUMEROSITY).f(0).orElseThrow(), 25.916664287676596, 1e-10);
    assertClose(tests.of(Effect.SET).f(0).orElseThrow(), 26.354721946174905, 1e-10);
    assertClose(tests.of(Effect.INTERACTION).f(0).orElseThrow(), 0.24382846338582198, 1e-10);
  }

  /** One unit follows number alone, one the set alone, one their sum, one is silent. */
  @Test
  void hasAnInfiniteFOnlyWhereAnEffectIsPresentWithoutVarianceWithin() {
    RecordedRows rows = new RecordedRows();
    for (int image = 0; image < 3; image++) {
      for (int numerosity = 1; numerosity <= 7; numerosity++) {
        for (int set = 1; set <= 3; set++) {
          if (image == 0 || numerosity != set) {
            double tenth = numerosity / 10.0;
            rows.add(
                Block.SELECTION, "s" + set, numerosity, tenth, set / 3.0, tenth + set / 3.0, 0);
          }
        }
      }
    }
    for (SumsOfSquares type : SumsOfSquares.values()) {
      TwoWayTests tests = of(rows, type);

      boolean[][] present = {{true, false}, {false, true}, {true, true}, {false, false}};
      for (int unit = 0; unit < 4; unit++) {
        assertThat(tests.of(Effect.NUMEROSITY).has(unit)).isEqualTo(present[unit][0]);
        assertThat(tests.of(Effect.SET).has(unit)).isEqualTo(present[unit][1]);
        assertThat(tests.of(Effect.INTERACTION).has(unit)).isFalse();
      }
      assertThat(tests.of(Effect.NUMEROSITY).f(0)).hasValue(Double.POSITIVE_INFINITY);
      assertThat(tests.of(Effect.NUMEROSITY).logPValue(0)).hasValue(Double.NEGATIVE_INFINITY);
      assertThat(tests.of(Effect.NUMEROSITY).effects(0)).contains(new EffectSizes(1, 1, 1));
      assertThat(tests.of(Effect.NUMEROSITY).interval(0, 0.95))
          .contains(new Estimate.Interval(1, 1));
      assertThat(tests.of(Effect.NUMEROSITY).interval(3, 0.95)).isEmpty();
      assertThat(tests.tests().statuses(0)).contains(UnitStatus.ZERO_WITHIN);
      assertThat(tests.tests().statuses(3)).containsExactly(UnitStatus.CONSTANT);
    }
  }

  @Test
  void marksACellWithoutVariance() {
    RecordedRows rows = new RecordedRows();
    for (double noise : new double[] {-1, 1}) {
      rows.add(Block.SELECTION, "a", 1, 5)
          .add(Block.SELECTION, "a", 2, noise)
          .add(Block.SELECTION, "b", 1, noise)
          .add(Block.SELECTION, "b", 2, noise);
    }

    TwoWayTests tests = of(rows, SumsOfSquares.TYPE_II);

    assertThat(tests.tests().statuses(0)).contains(UnitStatus.ZERO_VARIANCE_CELL);
    // MSE = 6 / 4; every effect has sum of squares 2 (5/4 + 5/4)^2 = 12.5.
    assertThat(tests.of(Effect.SET).f(0).orElseThrow()).isCloseTo(12.5 / 1.5, within(1e-14));
  }
}
