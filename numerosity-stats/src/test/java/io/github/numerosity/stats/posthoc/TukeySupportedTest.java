package io.github.numerosity.stats.posthoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.numerosity.response.Responses;
import io.github.numerosity.stats.Population;
import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stats.elementary.Correction;
import io.github.numerosity.stats.selectivity.LayerSelectivity;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import java.util.List;
import org.junit.jupiter.api.Test;

class TukeySupportedTest {
  private static final TukeySupported CRITERION = TukeySupported.withDefaults();

  /** Units: a lonely peak; two high numerosities alike; noise; silent. */
  private static RecordedRows planted() {
    RecordedRows rows = new RecordedRows();
    for (double noise : new double[] {-1, 1, -2, 2}) {
      for (int numerosity = 1; numerosity <= 4; numerosity++) {
        rows.selection(
            numerosity,
            noise + (numerosity == 3 ? 30 : 0),
            noise + (numerosity >= 3 ? 30 : 0) + (numerosity == 4 ? 0.1 : 0),
            noise,
            0);
      }
    }
    return rows;
  }

  @Test
  void selectsUnitsWhoseLargestMeanBeatsEveryOther() throws InterruptedException {
    TukeySupported.Result result = CRITERION.analyze(planted().wide());
    OneWayAnova.Result oneWay = OneWayAnova.withDefaults().analyze(planted().wide());

    assertThat(oneWay.isSelective(0)).isTrue();
    assertThat(oneWay.isSelective(1)).isTrue();
    assertThat(List.of(result.isSelective(0), result.isSelective(1), result.isSelective(2)))
        .containsExactly(true, false, false);
    assertThat(result.isSelective(3)).isFalse();
    assertThat(result.pValue(1)).isEqualTo(oneWay.pValue(1));
    assertThat(result.summary().layers().get(0).selective(Correction.NONE)).hasValue(1);
    List<List<Object>> rows = result.tables().get(0).rows().get().toList();
    assertThat(result.tables().get(0).columns()).endsWith("peak_stands_out");
    assertThat(rows.get(0)).endsWith(true);
    assertThat(rows.get(1)).endsWith(false);
    assertThat(rows.get(3).get(5)).isEqualTo("CONSTANT");
  }

  @Test
  void neverSelectsMoreWhenStricter() throws InterruptedException {
    Responses responses =
        new Population()
            .unit(n -> 0, 60)
            .preferring(3, 60)
            .unit(n -> 0.3 * n, 60)
            .unit(n -> n == 10 ? 0.8 : 0, 60)
            .recorded(40, 5);
    int before = responses.units().count();
    for (double level : new double[] {0.9, 0.3, 0.05, 0.01, 1e-4}) {
      int pairs = CRITERION.withPairAlpha(level).analyze(responses).selectiveCount();
      assertThat(pairs).isLessThanOrEqualTo(before);
      before = pairs;
    }
    for (double level : new double[] {0.9, 0.3, 0.05, 0.01, 1e-4}) {
      TukeySupported.Result raw = CRITERION.withAlpha(level).analyze(responses);
      TukeySupported.Result corrected =
          CRITERION.withAlpha(level).withCorrection(Correction.HOLM).analyze(responses);
      LayerSelectivity layer = raw.layers().get(0);
      assertThat(corrected.selectiveCount())
          .isEqualTo(layer.selective(Correction.HOLM).orElseThrow())
          .isLessThanOrEqualTo(raw.selectiveCount());
      assertThat(raw.selectiveCount())
          .isLessThanOrEqualTo(
              OneWayAnova.withDefaults().withAlpha(level).analyze(responses).selectiveCount());
    }
  }

  @Test
  void refusesLevelsOutsideZeroToOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CRITERION.withAlpha(1))
        .withMessageContaining("alpha must be in (0, 1), got 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CRITERION.withPairAlpha(Double.NaN))
        .withMessageContaining("pairAlpha must be in (0, 1), got NaN");
  }
}
