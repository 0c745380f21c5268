package io.github.numerosity.stats.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.numerosity.design.Design;
import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stats.elementary.SumsOfSquares;
import io.github.numerosity.stats.selectivity.Selectivity.NotSelective;
import io.github.numerosity.stats.selectivity.Selectivity.Selective;
import io.github.numerosity.stats.selectivity.Selectivity.Untestable;
import io.github.numerosity.stimulus.Block;
import org.junit.jupiter.api.Test;

class TwoWayStrictTest {
  private static final TwoWayStrict STRICT = TwoWayStrict.withDefaults();

  /** Units: number alone; number and set; number in one set only; noise; silent. */
  private static RecordedRows planted() {
    RecordedRows rows = new RecordedRows();
    for (double noise : new double[] {-1, 1, -2, 2}) {
      for (int numerosity = 1; numerosity <= 3; numerosity++) {
        for (int set = 0; set < 2; set++) {
          double number = numerosity == 2 ? 20 : 0;
          rows.add(
              Block.SELECTION,
              set == 0 ? "standard" : "area",
              numerosity,
              noise + number,
              noise + number + 20 * set,
              noise + number * set,
              noise,
              0);
        }
      }
    }
    return rows;
  }

  @Test
  void selectsUnitsThatFollowNumberAndNothingElse() {
    TwoWayStrict.Result result = STRICT.analyze(planted().wide());

    assertThat(result.selectivity(0))
        .isInstanceOfSatisfying(
            Selective.class, unit -> assertThat(unit.preferredNumerosity()).isEqualTo(2));
    for (int unit = 1; unit < 4; unit++) {
      assertThat(result.selectivity(unit)).isInstanceOf(NotSelective.class);
    }
    assertThat(result.selectivity(4)).isEqualTo(new Untestable(UnitStatus.CONSTANT));
    assertThat(result.pValue(1).orElseThrow()).isLessThan(1e-6);
    assertThat(result.twoWay().of(Effect.SET).pValue(1).orElseThrow()).isLessThan(0.01);
    assertThat(result.twoWay().of(Effect.INTERACTION).pValue(2).orElseThrow()).isLessThan(0.01);
    assertThat(result.twoWay().sets()).containsExactly("standard", "area");
    assertThat(result.summary().layers().get(0).selective()).isEqualTo(1);
    assertThat(result.summary().degreesOfFreedomWithin()).isEqualTo(18);
  }

  @Test
  void keepsTheLevelsOfSelectionAndExclusionApart() {
    TwoWayStrict.Result result = STRICT.analyze(planted().wide());
    double pSet = result.twoWay().of(Effect.SET).pValue(1).orElseThrow();
    double pNumerosity = result.pValue(0).orElseThrow();

    assertThat(STRICT.withExclusionAlpha(pSet).analyze(planted().wide()).isSelective(1)).isFalse();
    assertThat(
            STRICT.withExclusionAlpha(Math.nextDown(pSet)).analyze(planted().wide()).isSelective(1))
        .isTrue();
    assertThat(STRICT.withAlpha(pNumerosity).analyze(planted().wide()).isSelective(0)).isFalse();
    assertThat(STRICT.withAlpha(Math.nextUp(pNumerosity)).analyze(planted().wide()).isSelective(0))
        .isTrue();
  }

  /** Nothing varies within a cell: the first unit follows number only, the second the set too. */
  @Test
  void excludesNothingWhereAnEffectIsAbsentWithoutVarianceWithin() {
    RecordedRows rows = new RecordedRows();
    for (int image = 0; image < 2; image++) {
      for (int numerosity = 1; numerosity <= 3; numerosity++) {
        rows.add(Block.SELECTION, "a", numerosity, numerosity, numerosity);
        rows.add(Block.SELECTION, "b", numerosity, numerosity, numerosity + 1);
      }
    }

    TwoWayStrict.Result result = STRICT.analyze(rows.wide());

    assertThat(result.isSelective(0)).isTrue();
    assertThat(result.isSelective(1)).isFalse();
    assertThat(result.statuses(0)).containsExactly(UnitStatus.ZERO_WITHIN);
  }

  private static Design design(int[][] counts) {
    RecordedRows rows = new RecordedRows();
    for (int numerosity = 0; numerosity < counts.length; numerosity++) {
      for (int set = 0; set < counts[numerosity].length; set++) {
        for (int image = 0; image < counts[numerosity][set]; image++) {
          rows.add(Block.SELECTION, "set-" + set, numerosity, image);
        }
      }
    }
    return rows.design();
  }

  private static void assertProblem(TwoWayStrict criterion, int[][] counts, String... fragments) {
    assertThat(criterion.problems(design(counts))).singleElement().asString().contains(fragments);
  }

  @Test
  void saysWhichDesignCannotBeTested() {
    assertProblem(STRICT, new int[][] {{}, {2}, {2}}, "at least 2 sets", "[set-0]");
    assertProblem(
        STRICT, new int[][] {{2, 2}, {2, 2}}, "at least 2 numerosities", "[1]", "0 left out");
    assertProblem(
        STRICT,
        new int[][] {{}, {2, 0}, {2, 0}, {0, 2}},
        "without a common numerosity",
        "(numerosity 1, set set-1)");
    assertProblem(
        STRICT, new int[][] {{}, {2, 2}, {2, 0}}, "interaction", "(numerosity 2, set set-1)");
    assertProblem(STRICT, new int[][] {{}, {1, 1}, {1, 1}}, "at least 2 images", "each of 4 has 1");
    assertProblem(
        STRICT.withSumsOfSquares(SumsOfSquares.TYPE_III),
        new int[][] {{}, {2, 0, 2}, {2, 2, 2}},
        "type-iii",
        "(numerosity 1, set set-1)",
        "type-ii");
    assertThat(STRICT.problems(design(new int[][] {{}, {2, 0, 2}, {2, 2, 2}}))).isEmpty();
    RecordedRows one = new RecordedRows().selection(1, 1, 2).selection(2, 3, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STRICT.analyze(one.wide()))
        .withMessageContaining("two-way-strict", "at least 2 sets");
  }

  @Test
  void refusesLevelsOutsideZeroToOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STRICT.withAlpha(0))
        .withMessageContaining("alpha must be in (0, 1), got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STRICT.withExclusionAlpha(Double.NaN))
        .withMessageContaining("exclusionAlpha must be in (0, 1), got NaN");
  }
}
