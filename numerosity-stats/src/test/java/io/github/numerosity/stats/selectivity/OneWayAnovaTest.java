package io.github.numerosity.stats.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.design.Design;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.OracleCsv;
import io.github.numerosity.stats.OracleJson;
import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stats.elementary.Correction;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.selectivity.Selectivity.NotSelective;
import io.github.numerosity.stats.selectivity.Selectivity.Selective;
import io.github.numerosity.stats.selectivity.Selectivity.Untestable;
import io.github.numerosity.stimulus.Block;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneWayAnovaTest {
  private static final OneWayAnova ANOVA = OneWayAnova.withDefaults();

  private static Responses oracle(OracleJson design) {
    int[] groups = Arrays.stream(design.at("group").numbers()).mapToInt(g -> (int) g).toArray();
    return RecordedRows.oneUnit(design.at("y").numbers(), groups);
  }

  private static void assertDigits(double actual, String truth, double tolerance) {
    double expected = new BigDecimal(truth).doubleValue();
    assertThat(actual).isCloseTo(expected, within(Math.abs(expected) * tolerance));
  }

  /** The exact F of the doubles that the decimals of NIST StRD become. */
  @ParameterizedTest
  @ValueSource(strings = {"SiRstv", "SmLs01", "SmLs04", "SmLs07"})
  void reachesThirteenDigitsOnTheSetsOfNist(String set) throws InterruptedException {
    List<OracleCsv> rows = OracleCsv.resource("nist-" + set + ".csv");
    double[] values = rows.stream().mapToDouble(row -> row.number("y")).toArray();
    int[] groups = rows.stream().mapToInt(row -> (int) row.number("group")).toArray();
    String truth =
        OracleJson.resource("nist-certified.json").at(set).at("F_exact_of_doubles").text();

    OneWayAnova.Result result = ANOVA.analyze(RecordedRows.oneUnit(values, groups));

    assertDigits(result.f(0).orElseThrow(), truth, 5e-14);
  }

  @Test
  void matchesExactValuesOfDesignsBalancedAndNot() throws InterruptedException {
    for (OracleJson design : OracleJson.resource("oneway.json").at("cases").items()) {
      OracleJson exact = design.at("exact");

      OneWayAnova.Result result = ANOVA.analyze(oracle(design));

      EffectSizes effects = result.effects(0).orElseThrow();
      assertThat(result.degreesOfFreedomBetween()).isEqualTo((int) design.at("dfBetween").number());
      assertThat(result.degreesOfFreedomWithin()).isEqualTo((int) design.at("dfWithin").number());
      assertDigits(result.f(0).orElseThrow(), exact.at("F").text(), 1e-12);
      assertDigits(result.logPValue(0).orElseThrow(), exact.at("logp").text(), 1e-11);
      assertDigits(effects.etaSquared(), exact.at("eta2").text(), 1e-11);
      assertDigits(effects.omegaSquared(), exact.at("omega2").text(), 1e-11);
      assertDigits(effects.epsilonSquared(), exact.at("epsilon2").text(), 1e-11);
      double p = new BigDecimal(exact.at("p").text()).doubleValue();
      assertThat(result.pValue(0).orElseThrow()).isCloseTo(p, within(1e-9 * p));
    }
  }

  @Test
  void testsPlainArraysAsItDoesUnits() {
    for (OracleJson design : OracleJson.resource("oneway.json").at("cases").items()) {
      OracleJson exact = design.at("exact");
      // Any labels, such as negative ones.
      int[] groups =
          Arrays.stream(design.at("group").numbers()).mapToInt(g -> (int) g - 3).toArray();

      GroupComparison found = ANOVA.test(design.at("y").numbers(), groups);

      assertThat(found.degreesOfFreedomBetween()).isEqualTo((int) design.at("dfBetween").number());
      assertThat(found.degreesOfFreedomWithin()).hasValue(design.at("dfWithin").number());
      assertDigits(found.statistic(), exact.at("F").text(), 1e-12);
      assertDigits(found.logPValue(), exact.at("logp").text(), 1e-11);
      assertDigits(found.effects().omegaSquared(), exact.at("omega2").text(), 1e-11);
      double p = new BigDecimal(exact.at("p").text()).doubleValue();
      assertThat(found.pValue()).isCloseTo(p, within(1e-9 * p));
    }
  }

  @Test
  void refusesPlainArraysThatCannotBeTested() {
    int[] groups = {1, 1, 2, 2};
    assertThatThrownBy(() -> ANOVA.test(new double[3], groups))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 values and 4 groups");
    assertThatThrownBy(() -> ANOVA.test(new double[] {1, 2, Double.NaN, 3}, groups))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN as value 2 of group 2");
    assertThatThrownBy(() -> ANOVA.test(new double[] {1, 2}, new int[] {7, 7}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2 groups are compared, got [7]");
    assertThatThrownBy(() -> ANOVA.test(new double[] {1, 2}, new int[] {7, 8}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("each of [7, 8] has 1");
    assertThatThrownBy(() -> ANOVA.test(new double[] {2, 2, 2, 2}, groups))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("all 4 are 2.0");
    assertThatThrownBy(
            () -> OneWayAnova.by(OneWayTest.WELCH).test(new double[] {1, 2, 3, 3}, groups))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2 different values in each of the groups [1, 2]");
  }

  @Test
  void isSelectiveBelowAlphaAndPrefersTheLargestMean() throws InterruptedException {
    RecordedRows rows = new RecordedRows();
    double[] noise = {-1, 1, -2, 2};
    for (double value : noise) {
      rows.selection(2, value, value)
          .selection(4, 50 + value, value)
          .selection(9, value, 1 + value);
    }

    OneWayAnova.Result result = ANOVA.analyze(rows.wide());

    assertThat(result.selectivity(0))
        .isInstanceOfSatisfying(
            Selective.class, unit -> assertThat(unit.preferredNumerosity()).isEqualTo(4));
    assertThat(result.selectivity(1)).isInstanceOf(NotSelective.class);
    assertThat(result.selectiveUnits()).containsExactly(0);
    assertThat(result.selectiveCount()).isEqualTo(1);
    assertThat(result.selectiveShare()).isEqualTo(0.5);
    assertThat(result.selectiveShare("layer")).isEqualTo(0.5);
    assertThat(result.numerosities()).containsExactly(2, 4, 9);
    double p = result.pValue(1).orElseThrow();
    assertThat(ANOVA.withAlpha(Math.nextUp(p)).analyze(rows.wide()).isSelective(1)).isTrue();
    assertThat(ANOVA.withAlpha(p).analyze(rows.wide()).isSelective(1)).isFalse();
  }

  @Test
  void leavesConstantUnitsUntested() throws InterruptedException {
    for (double value : new double[] {0, 0.1, -3e30}) {
      double[] group = {value, value, value};

      OneWayAnova.Result result = ANOVA.analyze(RecordedRows.oneUnit(group, group));

      assertThat(result.statuses(0)).containsExactly(UnitStatus.CONSTANT);
      assertThat(result.selectivity(0)).isEqualTo(new Untestable(UnitStatus.CONSTANT));
      assertThat(result.f(0)).isEmpty();
      assertThat(result.pValue(0)).isEmpty();
      assertThat(result.logPValue(0)).isEmpty();
      assertThat(result.effects(0)).isEmpty();
      assertThat(result.isSelective(0)).isFalse();
      assertThat(result.selectiveShareOfTestable()).isEmpty();
    }
  }

  @Test
  void hasAnInfiniteFWithoutVarianceWithin() throws InterruptedException {
    OneWayAnova.Result result =
        ANOVA.analyze(
            RecordedRows.oneUnit(
                new double[] {0.1, 0.1}, new double[] {0.2, 0.2}, new double[] {0.3, 0.3}));

    assertThat(result.f(0)).hasValue(Double.POSITIVE_INFINITY);
    assertThat(result.pValue(0)).hasValue(0);
    assertThat(result.logPValue(0)).hasValue(Double.NEGATIVE_INFINITY);
    assertThat(result.effects(0)).contains(new EffectSizes(1, 1, 1));
    assertThat(result.statuses(0)).containsExactly(UnitStatus.ZERO_WITHIN);
    assertThat(result.isSelective(0)).isTrue();
  }

  @Test
  void marksANumerosityWithoutVarianceAndTestsAsUsual() throws InterruptedException {
    OneWayAnova.Result result =
        ANOVA.analyze(RecordedRows.oneUnit(new double[] {2, 2, 2}, new double[] {1, 3, 2}));

    assertThat(result.statuses(0)).contains(UnitStatus.ZERO_VARIANCE_CELL, UnitStatus.TIE);
    assertThat(result.f(0)).hasValue(0);
    assertThat(result.pValue(0)).hasValue(1);
  }

  @Test
  void takesAGroupOfOne() throws InterruptedException {
    OneWayAnova.Result result =
        ANOVA.analyze(RecordedRows.oneUnit(new double[] {1}, new double[] {2, 4}));

    // SSB = 1 * (1 - 7/3)^2 + 2 * (3 - 7/3)^2 = 8/3 with 1, SSW = 2 with 1 degree of freedom.
    assertThat(result.f(0).orElseThrow()).isCloseTo(4.0 / 3, within(1e-15));
    assertThat(result.statuses(0)).isEmpty();
  }

  @Test
  void marksUnitsThatSeldomRespond() throws InterruptedException {
    RecordedRows rows = new RecordedRows();
    for (int image = 0; image < 41; image++) {
      rows.selection(1 + image % 2, image < 2 ? 1 : 0, image < 3 ? 1 : 0);
    }

    OneWayAnova.Result result = ANOVA.analyze(rows.wide());

    assertThat(result.respondingShare(0)).isEqualTo(2.0 / 41);
    assertThat(result.statuses(0)).contains(UnitStatus.SPARSE);
    assertThat(result.statuses(1)).doesNotContain(UnitStatus.SPARSE);
  }

  @Test
  void poolsSetsAndUsesTheSelectionOnly() throws InterruptedException {
    RecordedRows pooled = new RecordedRows();
    RecordedRows single = new RecordedRows();
    double[][] values = {{1, 2, 4}, {3, 7, 8}};
    for (int numerosity = 1; numerosity <= 2; numerosity++) {
      for (int image = 0; image < 3; image++) {
        double value = values[numerosity - 1][image];
        pooled.add(Block.SELECTION, image == 1 ? "b" : "a", numerosity, value);
        pooled.add(Block.PREFERENCE, "a", numerosity, 100 * numerosity + image);
        single.selection(numerosity, value);
      }
    }

    assertThat(ANOVA.analyze(pooled.wide()).f(0).orElseThrow())
        .isCloseTo(ANOVA.analyze(single.wide()).f(0).orElseThrow(), within(1e-14));
  }

  @Test
  void isUnchangedByShiftAndScaleAndOrder() throws InterruptedException {
    RandomGenerator random = RandomStreams.of(5).stream("one-way-test");
    double[] values = random.doubles(60).toArray();
    int[] groups = random.ints(60, 1, 6).toArray();
    double f = ANOVA.analyze(RecordedRows.oneUnit(values, groups)).f(0).orElseThrow();
    double[] moved = Arrays.stream(values).map(value -> 1000 - 8 * value).toArray();
    int[] order = io.github.numerosity.random.Permutation.random(60, random);
    double[] shuffledValues = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    int[] shuffledGroups = Arrays.stream(order).map(i -> groups[i]).toArray();

    assertThat(ANOVA.analyze(RecordedRows.oneUnit(moved, groups)).f(0).orElseThrow())
        .isCloseTo(f, within(1e-11 * f));
    assertThat(
            ANOVA.analyze(RecordedRows.oneUnit(shuffledValues, shuffledGroups)).f(0).orElseThrow())
        .isCloseTo(f, within(1e-12 * f));
  }

  @Test
  void leavesNumerosityZeroOutUnlessAskedFor() throws InterruptedException {
    RecordedRows rows = new RecordedRows();
    for (double value : new double[] {1, 2, 4}) {
      rows.selection(0, 99).selection(1, value).selection(2, value + 1);
    }

    assertThat(ANOVA.analyze(rows.wide()).numerosities()).containsExactly(1, 2);
    assertThat(ANOVA.withEmptyImages(EmptyImages.INCLUDE).analyze(rows.wide()).numerosities())
        .containsExactly(0, 1, 2);
  }

  @Test
  void saysWhatADesignLacks() {
    Design single = new RecordedRows().selection(0, 1).selection(3, 1).selection(3, 2).design();
    Design ones = new RecordedRows().selection(1, 1).selection(2, 1).design();

    assertThat(ANOVA.problems(single))
        .singleElement()
        .asString()
        .contains("at least 2 numerosities", "[3]", "0 left out");
    assertThat(ANOVA.problems(ones)).singleElement().asString().contains("at least 2 images");
    assertThatThrownBy(
            () -> ANOVA.analyze(RecordedRows.oneUnit(new double[] {1}, new double[] {2})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("each of [1, 2] has 1");
  }

  @Test
  void refusesALevelOutsideZeroToOne() {
    assertThatThrownBy(() -> ANOVA.withAlpha(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("alpha must be in (0, 1), got NaN");
    assertThatThrownBy(() -> ANOVA.withAlpha(1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesOneRowAUnitWithEmptyCellsWhereThereIsNoValue() throws InterruptedException {
    RecordedRows rows = new RecordedRows();
    for (double value : new double[] {-1, 0, 2}) {
      rows.selection(1, 0, value, 1).selection(2, 0, value, 2);
    }

    Table table = ANOVA.analyze(rows.wide()).tables().get(0);
    List<List<Object>> cells = table.rows().get().toList();

    assertThat(table.name()).isEqualTo("units");
    assertThat(table.columns())
        .startsWith(
            "layer",
            "unit",
            "channel",
            "row",
            "column",
            "status",
            "f",
            "p",
            "log_p",
            "eta_squared",
            "omega_squared",
            "selective",
            "preferred_numerosity");
    assertThat(cells).hasSize(3).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
    assertThat(cells.get(0).subList(0, 13))
        .containsExactly(
            "layer",
            0,
            0,
            0,
            0,
            "CONSTANT",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty());
    assertThat(cells.get(1).subList(5, 9)).containsExactly("TIE", 0.0, 1.0, 0.0);
    assertThat(cells.get(2).subList(5, 13))
        .containsExactly(
            "ZERO_WITHIN",
            Double.POSITIVE_INFINITY,
            0.0,
            Double.NEGATIVE_INFINITY,
            1.0,
            1.0,
            true,
            2);
  }

  @Test
  void countsRawAndCorrectedSideBySideAndConstantUnitsApart() throws InterruptedException {
    RandomGenerator random = RandomStreams.of(3).stream("one-way-test");
    RecordedRows rows = new RecordedRows();
    for (int image = 0; image < 40; image++) {
      double[] row = new double[20];
      for (int unit = 0; unit < 19; unit++) {
        row[unit] = random.nextGaussian() + (image % 4 == 3 ? unit * 0.12 : 0);
      }
      rows.selection(1 + image % 4, row);
    }

    OneWayAnova.Result result = ANOVA.analyze(rows.wide());
    LayerSelectivity layer = result.layers().get(0);

    assertThat(layer.units()).isEqualTo(20);
    assertThat(layer.constant()).isEqualTo(1);
    assertThat(layer.testable()).isEqualTo(19);
    assertThat(layer.selective()).isEqualTo(result.selectiveCount()).isPositive();
    assertThat(layer.selectiveByCorrection())
        .extracting(LayerSelectivity.CorrectionCount::correction)
        .containsExactly(Correction.values());
    int raw = layer.selective(Correction.NONE).orElseThrow();
    int hochberg = layer.selective(Correction.HOCHBERG).orElseThrow();
    int procedure = layer.selective(Correction.BENJAMINI_HOCHBERG).orElseThrow();
    assertThat(raw).isEqualTo(layer.selective());
    assertThat(layer.selective(Correction.BONFERRONI).orElseThrow())
        .isLessThanOrEqualTo(layer.selective(Correction.HOLM).orElseThrow())
        .isLessThan(raw);
    assertThat(layer.selective(Correction.HOLM).orElseThrow()).isLessThanOrEqualTo(hochberg);
    assertThat(hochberg).isLessThanOrEqualTo(procedure);
    assertThat(procedure).isLessThanOrEqualTo(raw);
    assertThat(layer.selective(Correction.BENJAMINI_YEKUTIELI).orElseThrow())
        .isLessThanOrEqualTo(procedure);
    OneWayAnova.Result corrected = ANOVA.withCorrection(Correction.HOLM).analyze(rows.wide());
    assertThat(corrected.selectiveCount())
        .isEqualTo(layer.selective(Correction.HOLM).orElseThrow());
    assertThat(corrected.layers().get(0).selectiveByCorrection())
        .isEqualTo(layer.selectiveByCorrection());
    assertThat(
            layer.selectiveByPreference().stream()
                .mapToInt(LayerSelectivity.PreferenceCount::units)
                .sum())
        .isEqualTo(layer.selective());
    double[] holm = result.adjusted("layer", Correction.HOLM);
    double smallest =
        java.util.stream.IntStream.range(0, 19)
            .mapToDouble(unit -> result.pValue(unit).orElseThrow())
            .min()
            .orElseThrow();
    assertThat(Arrays.stream(holm).filter(p -> !Double.isNaN(p)).min().orElseThrow())
        .isCloseTo(Math.min(1, 19 * smallest), within(1e-15));
  }

  /**
   * Under the null (normal, equal variances, balanced) the share of p below alpha is binomial with
   * n = 20,000 units: 1 % ± 0.4 is 5.7 standard errors, so that a chance failure is out of the
   * question while an error of half the level would be seen.
   */
  @Test
  void rejectsAtItsLevelUnderTheNull() throws InterruptedException {
    RandomGenerator random = RandomStreams.of(17).stream("one-way-null");
    int units = 20_000;
    RecordedRows rows = new RecordedRows();
    for (int image = 0; image < 50; image++) {
      double[] row = new double[units];
      for (int unit = 0; unit < units; unit++) {
        row[unit] = random.nextGaussian();
      }
      rows.selection(1 + image % 5, row);
    }

    assertThat(ANOVA.analyze(rows.narrow()).selectiveShare()).isBetween(0.006, 0.014);
  }
}
