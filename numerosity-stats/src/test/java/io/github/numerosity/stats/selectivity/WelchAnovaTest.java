package io.github.numerosity.stats.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.NullUnits;
import io.github.numerosity.stats.OneWayOracle;
import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stats.elementary.Correction;
import io.github.numerosity.stats.selectivity.Selectivity.Untestable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WelchAnovaTest {
  private static final OneWayAnova WELCH = OneWayAnova.by(OneWayTest.WELCH);

  /** R 4.2.2, oneway.test(y ~ group); at an offset of 1e8 its means lose their digits. */
  @Test
  void matchesR() throws InterruptedException {
    for (OneWayOracle oracle : OneWayOracle.all()) {
      OneWayAnova.Result result = WELCH.analyze(oracle.responses());

      double digits = oracle.isLargeOffset() ? 1e-6 : 1e-11;
      double f = oracle.number("welch", "F");
      double df2 = oracle.number("welch", "df2");
      double p = oracle.number("welch", "p");
      assertThat(result.f(0).orElseThrow()).as(oracle.id()).isCloseTo(f, within(digits * f));
      assertThat(result.degreesOfFreedomWithin(0).orElseThrow())
          .isCloseTo(df2, within(digits * df2));
      double tolerance = 10 * digits * (1 + Math.abs(Math.log(p)));
      assertThat(result.pValue(0).orElseThrow()).isCloseTo(p, within(tolerance * p));
      assertThat(result.logPValue(0).orElseThrow()).isCloseTo(Math.log(p), within(tolerance));

      GroupComparison plain = WELCH.test(oracle.values(), oracle.groups());
      assertThat(plain.statistic()).isCloseTo(f, within(digits * f));
      assertThat(plain.degreesOfFreedomWithin().orElseThrow()).isCloseTo(df2, within(digits * df2));
      assertThat(plain.pValue()).isCloseTo(p, within(tolerance * p));
    }
  }

  @Test
  void isUnchangedByALargeOffset() throws InterruptedException {
    OneWayOracle oracle = OneWayOracle.all().get(0);
    int[] numerosities = Arrays.stream(oracle.groups()).map(group -> group + 1).toArray();
    // Multiples of 2^-16 stay exact at an offset of 2^30.
    double[] values =
        Arrays.stream(oracle.values()).map(v -> Math.rint(v * 65536) / 65536).toArray();
    double[] moved = Arrays.stream(values).map(value -> value + 0x1p30).toArray();

    double f = WELCH.analyze(RecordedRows.oneUnit(values, numerosities)).f(0).orElseThrow();

    assertThat(WELCH.analyze(RecordedRows.oneUnit(moved, numerosities)).f(0).orElseThrow())
        .isCloseTo(f, within(1e-12 * f));
  }

  @Test
  void leavesUnitsWithoutVarianceAtSomeNumerosityUntestedAndCountsThem()
      throws InterruptedException {
    RecordedRows rows = new RecordedRows();
    for (double noise : new double[] {-1, 1, -2, 2}) {
      rows.selection(1, 0, 0.1, 0, noise)
          .selection(2, 0, 0.2, 5 + noise, 9 + noise)
          .selection(3, 0, 0.3, 7 + noise, noise);
    }

    OneWayAnova.Result result = WELCH.analyze(rows.wide());

    assertThat(result.selectivity(0)).isEqualTo(new Untestable(UnitStatus.CONSTANT));
    assertThat(result.selectivity(1)).isEqualTo(new Untestable(UnitStatus.ZERO_WITHIN));
    assertThat(result.selectivity(2)).isEqualTo(new Untestable(UnitStatus.ZERO_VARIANCE_CELL));
    assertThat(result.isSelective(3)).isTrue();
    for (int unit = 0; unit < 3; unit++) {
      assertThat(result.f(unit)).isEmpty();
      assertThat(result.pValue(unit)).isEmpty();
      assertThat(result.degreesOfFreedomWithin(unit)).isEmpty();
      assertThat(result.isSelective(unit)).isFalse();
    }
    assertThat(result.effects(0)).isEmpty();
    assertThat(result.effects(2)).isPresent();
    LayerSelectivity layer = result.layers().get(0);
    assertThat(layer.testable()).isEqualTo(1);
    assertThat(layer.constant()).isEqualTo(1);
    assertThat(layer.zeroWithin()).isEqualTo(1);
    assertThat(layer.zeroVarianceCell()).isEqualTo(1);
    // A unit that is not tested does not count in a correction.
    assertThat(layer.selective(Correction.HOLM)).hasValue(1);
  }

  @Test
  void hasNoTestWhereANumerosityWasShownOnce() throws InterruptedException {
    OneWayAnova.Result result =
        WELCH.analyze(RecordedRows.oneUnit(new double[] {1}, new double[] {2, 4, 3}));

    assertThat(result.selectivity(0)).isEqualTo(new Untestable(UnitStatus.SINGLE_IMAGE));
    assertThat(result.statuses(0)).contains(UnitStatus.SINGLE_IMAGE);
    assertThat(result.selectiveShareOfTestable()).isEmpty();
  }

  @Test
  void writesItsDegreesOfFreedomBehindTheCommonColumns() throws InterruptedException {
    RecordedRows rows = new RecordedRows();
    for (double noise : new double[] {-1, 1, -2, 2}) {
      rows.selection(1, 0, noise).selection(2, 0, 9 + noise);
    }

    Table table = WELCH.analyze(rows.wide()).tables().get(0);
    List<List<Object>> cells = table.rows().get().toList();

    assertThat(table.name()).isEqualTo("units");
    assertThat(table.columns().subList(5, 9)).containsExactly("status", "f", "p", "log_p");
    assertThat(table.columns()).endsWith("degrees_of_freedom_within").hasSize(22);
    assertThat(cells).allSatisfy(row -> assertThat(row).hasSize(22));
    assertThat(cells.get(0).get(21)).isEqualTo(Optional.empty());
    // Two groups of equal size and variance: 2 (n - 1) = 6.
    assertThat((Double) cells.get(1).get(21)).isCloseTo(6, within(1e-12));
  }

  @Test
  void showsSharesOverNetworks() throws InterruptedException {
    OneWayAnova.Result result = WELCH.analyze(OneWayOracle.all().get(2).responses());

    List<Exhibit> exhibits =
        WELCH.exhibits(new PerNetwork<>(Map.of(NetworkId.model("trained", 1), result)));

    Figure figure = (Figure) exhibits.get(1);
    assertThat(figure.finding()).startsWith("100.0 % (n = 1) of units pass the Welch criterion");
    assertThat(figure.caption()).contains("Welch's", "p < 0.01", "9 degrees");
  }

  /** Under the null 1 % of 20,000 units pass alone, and none but by a chance of 1 % after Holm. */
  @Test
  void aCorrectionSelectsWhatTheCountsSay() throws InterruptedException {
    Responses null20 = NullUnits.normal(20_000, new int[] {20, 20, 20}, new double[] {1, 1, 1}, 6);
    OneWayAnova holm = WELCH.withCorrection(Correction.HOLM).withName("welch-holm");
    OneWayAnova.Result raw = WELCH.analyze(null20);
    OneWayAnova.Result corrected = holm.analyze(null20);

    assertThat(holm.name()).isEqualTo("welch-holm");
    assertThat(raw.selectiveCount()).isGreaterThan(100);
    assertThat(corrected.selectiveCount()).isLessThan(10);
    assertThat(raw.layers().get(0).selectiveByCorrection())
        .contains(
            new LayerSelectivity.CorrectionCount(Correction.HOLM, corrected.selectiveCount()));
    assertThat(corrected.summary()).hasFieldOrPropertyWithValue("correction", Correction.HOLM);
  }

  @Test
  void saysWhatADesignLacks() {
    Responses single = RecordedRows.oneUnit(new double[] {1, 2});
    assertThat(WELCH.problems(single.design()))
        .singleElement()
        .asString()
        .contains("welch-anova", "at least 2 numerosities", "[1]");
    assertThatThrownBy(() -> WELCH.analyze(single))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2 numerosities");
    assertThatThrownBy(() -> OneWayAnova.by(OneWayTest.WELCH).withAlpha(Double.NaN))
        .hasMessageContaining("got NaN");
  }

  /**
   * 20,000 units give a rejection rate of 1 % a standard error of 0.07 points, so that ± 0.4 is 5.7
   * of them.
   */
  @Test
  void rejectsAtItsLevelUnderTheNull() throws InterruptedException {
    Responses null20 =
        NullUnits.normal(20_000, new int[] {20, 20, 20, 20, 20}, new double[] {1, 1, 1, 1, 1}, 5);

    assertThat(WELCH.analyze(null20).selectiveShare()).isBetween(0.006, 0.014);
  }

  /**
   * Equal means, unequal variances. A simulation with numpy (200,000 draws of means and variances)
   * rejects by the classical F 3.17 % when balanced and 18.5 % when the small groups vary most, by
   * Welch's 1.01 and 1.28 %. The standard errors of 20,000 units are 0.12, 0.27 and 0.08 points.
   */
  @Test
  void keepsItsLevelUnderUnequalVariancesWhereTheClassicalTestDoesNot()
      throws InterruptedException {
    OneWayAnova classical = OneWayAnova.withDefaults();
    Responses balanced =
        NullUnits.normal(20_000, new int[] {20, 20, 20, 20, 20}, new double[] {1, 1, 1, 2, 3}, 6);
    Responses unequal =
        NullUnits.normal(20_000, new int[] {44, 20, 16, 10, 10}, new double[] {1, 1, 1, 4, 4}, 7);

    assertThat(classical.analyze(balanced).selectiveShare()).isBetween(0.026, 0.038);
    assertThat(classical.analyze(unequal).selectiveShare()).isBetween(0.171, 0.199);
    assertThat(WELCH.analyze(balanced).selectiveShare()).isBetween(0.006, 0.014);
    assertThat(WELCH.analyze(unequal).selectiveShare()).isBetween(0.009, 0.017);
  }
}
