package io.github.numerosity.stats.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stats.elementary.Correction;
import io.github.numerosity.stats.selectivity.Selectivity.Selective;
import io.github.numerosity.stats.selectivity.Selectivity.Untestable;
import io.github.numerosity.stimulus.Block;
import org.junit.jupiter.api.Test;

class EffectSizeTest {
  private static final EffectSize CRITERION = EffectSize.withDefaults();

  /** Units: number alone; number and a little set; noise; silent. */
  private static RecordedRows planted(int sets) {
    RecordedRows rows = new RecordedRows();
    for (double noise : new double[] {-1, 1, -2, 2}) {
      for (int numerosity = 1; numerosity <= 3; numerosity++) {
        for (int set = 0; set < sets; set++) {
          rows.add(
              Block.SELECTION,
              "set-" + set,
              numerosity,
              noise + numerosity,
              noise + numerosity + 2 * set,
              noise,
              0);
        }
      }
    }
    return rows;
  }

  @Test
  void selectsBySharesOfVariance() {
    EffectSize.Result result = CRITERION.analyze(planted(2).wide());

    // SS(numerosity) = 8 (1 + 0 + 1) = 16 with 2, SSE = 60 with 18: F = 2.4, and
    // partial omega squared 2 (2.4 - 1) / (2 (2.4 - 1) + 24).
    double share = 2.8 / 26.8;
    assertThat(result.effects(0).orElseThrow().omegaSquared()).isCloseTo(share, within(1e-14));
    assertThat(result.pValue(0).orElseThrow()).isGreaterThan(0.01);
    assertThat(result.selectivity(0))
        .isInstanceOfSatisfying(
            Selective.class, unit -> assertThat(unit.preferredNumerosity()).isEqualTo(3));
    assertThat(result.isSelective(1)).isFalse();
    assertThat(result.isSelective(2)).isFalse();
    assertThat(result.selectivity(3)).isEqualTo(new Untestable(UnitStatus.CONSTANT));
    // SS(set) = 24: F = 24 / (10 / 3) = 7.2, partial omega squared 6.2 / 30.2 = .205.
    assertThat(CRITERION.withExclusionThreshold(0.21).analyze(planted(2).wide()).isSelective(1))
        .isTrue();
    assertThat(CRITERION.withExclusionThreshold(0.2).analyze(planted(2).wide()).isSelective(1))
        .isFalse();
    double exact = result.effects(0).orElseThrow().omegaSquared();
    assertThat(CRITERION.withThreshold(exact).analyze(planted(2).wide()).isSelective(0)).isTrue();
    assertThat(
            CRITERION.withThreshold(Math.nextUp(exact)).analyze(planted(2).wide()).isSelective(0))
        .isFalse();
  }

  @Test
  void usesNoPAndSoCountsNothingUnderCorrections() {
    LayerSelectivity layer = CRITERION.analyze(planted(2).wide()).layers().get(0);

    assertThat(layer.selective()).isEqualTo(1);
    assertThat(layer.selectiveByCorrection()).isEmpty();
    assertThat(layer.selective(Correction.HOLM)).isEmpty();
    assertThat(layer.testable()).isEqualTo(3);
  }

  @Test
  void takesTheOneWayShareWhereThereIsOneSet() throws InterruptedException {
    EffectSize.Result result = CRITERION.analyze(planted(1).wide());
    OneWayAnova.Result oneWay = OneWayAnova.withDefaults().analyze(planted(1).wide());

    assertThat(result.twoWay()).isEmpty();
    assertThat(result.summary().sets()).isEmpty();
    assertThat(result.effects(0)).isEqualTo(oneWay.effects(0));
    assertThat(CRITERION.problems(new RecordedRows().selection(1, 1).selection(1, 2).design()))
        .singleElement()
        .asString()
        .contains("effect-size", "at least 2 numerosities");
  }

  @Test
  void refusesThresholdsThatAreNoShares() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CRITERION.withThreshold(Double.NaN))
        .withMessageContaining("threshold must be in [0, 1], got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CRITERION.withExclusionThreshold(0))
        .withMessageContaining("exclusionThreshold must be in (0, 1], got 0.0");
  }
}
