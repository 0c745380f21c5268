package io.github.numerosity.stats.posthoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.NullUnits;
import io.github.numerosity.stats.OneWayOracle;
import io.github.numerosity.stats.OracleJson;
import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GamesHowellTest {
  private static final GamesHowell TEST = GamesHowell.withDefaults();

  /**
   * Fields *_true are of quadruple precision at R's q and df, which hold 15 digits, and were taken
   * as 1 - cdf, which leaves log p near 0 an absolute error of some 1e-15; intervals are R's and
   * hold 1e-6. At an offset of 1e8 R's means lose their digits.
   */
  @Test
  void matchesTheReference() {
    int compared = 0;
    for (OneWayOracle design : OneWayOracle.all()) {
      GamesHowell.Result result = TEST.withAlpha(0.05).analyze(design.responses());
      for (OracleJson oracle : design.json().at("gamesHowell").items()) {
        int larger = (int) oracle.at("i").number();
        int smaller = (int) oracle.at("j").number();
        PairComparison pair =
            result.compare(0, result.pairs().indexOf(new NumerosityPair(smaller, larger)));
        String what = "%s %d-%d".formatted(design.id(), larger, smaller);
        double digits = design.isLargeOffset() ? 1e-6 : 1e-11;
        double q = oracle.at("q").number();
        double df = oracle.at("df").number();
        double logP = oracle.at("logp_true").number();
        double p = oracle.at("p_true").number();

        assertThat(pair.q().orElseThrow()).as(what).isCloseTo(q, within(digits * q));
        assertThat(pair.degreesOfFreedom().orElseThrow())
            .as(what)
            .isCloseTo(df, within(digits * df));
        if (!design.isLargeOffset()) {
          assertThat(pair.logPValue().orElseThrow())
              .as(what)
              .isCloseTo(logP, within(1e-10 * Math.abs(logP) + 4e-15));
          assertThat(pair.pValue().orElseThrow())
              .isCloseTo(p, within(1e-10 * p * Math.max(1, Math.abs(logP))));
        }
        // R's interval rests on its own quantile, which errs by up to 2e-3 at 2 degrees of freedom.
        if (df > 5) {
          assertThat(pair.lower().orElseThrow())
              .as(what)
              .isCloseTo(oracle.at("lwr").number(), within(1e-6));
          assertThat(pair.upper().orElseThrow())
              .as(what)
              .isCloseTo(oracle.at("upr").number(), within(1e-6));
        }
        compared++;
      }
    }
    assertThat(compared).isEqualTo(45 + 45 + 45 + 1 + 15);
  }

  /**
   * mpmath 1.2, 30 digits, the trapezoidal rule over log s and z: log P(q > 0.549464669441664) of
   * 10 means with 20.8769235627824 degrees of freedom is -5.9789183796159087324e-6.
   */
  @Test
  void keepsDigitsOfLogPNearZeroAtFractionalDegreesOfFreedom() {
    GamesHowell.Result result = TEST.analyze(OneWayOracle.all().get(1).responses());

    PairComparison pair = result.compare(0, result.pairs().indexOf(new NumerosityPair(5, 6)));

    assertThat(pair.logPValue().orElseThrow())
        .isCloseTo(-5.978918379615909e-6, within(1e-12 * 6e-6));
  }

  @Test
  void separatesExactlyWherePIsBelowAlpha() {
    Responses responses =
        NullUnits.normal(200, new int[] {4, 9, 17, 30}, new double[] {1, 2, 3, 4}, 9);
    GamesHowell.Result result = TEST.withAlpha(0.3).analyze(responses);

    int separated = 0;
    for (int unit = 0; unit < 200; unit++) {
      for (int pair = 0; pair < 6; pair++) {
        PairComparison comparison = result.compare(unit, pair);
        assertThat(result.separates(unit, pair))
            .isEqualTo(comparison.pValue().orElseThrow() < 0.3)
            .isEqualTo(
                comparison.lower().orElseThrow() > 0 || comparison.upper().orElseThrow() < 0);
        separated += result.separates(unit, pair) ? 1 : 0;
      }
    }
    assertThat(separated).isBetween(30, 300);
  }

  @Test
  void doesNotTestPairsWithoutVarianceAndCountsTheRest() {
    RecordedRows rows = new RecordedRows();
    for (double noise : new double[] {-1, 1, -2, 2}) {
      rows.selection(1, 0, 0, noise, 5)
          .selection(2, 0, 50 + noise, 50 + noise, 6)
          .selection(5, 0, 100 + noise, 100 + noise, 7);
    }
    rows.selection(9, 0, 1, 2, 8);

    GamesHowell.Result result = TEST.analyze(rows.wide());
    List<Separation> separations = result.separations("layer");

    int pair12 = result.pairs().indexOf(new NumerosityPair(1, 2));
    int pair25 = result.pairs().indexOf(new NumerosityPair(2, 5));
    int pair19 = result.pairs().indexOf(new NumerosityPair(1, 9));
    // Unit 1 does not vary at 1, unit 3 nowhere within; 9 was shown once.
    assertThat(separations.get(pair12).testedUnits()).isEqualTo(1);
    assertThat(separations.get(pair25).testedUnits()).isEqualTo(2);
    assertThat(separations.get(pair25).separatedShare()).hasValue(1);
    assertThat(separations.get(pair19).testedUnits()).isZero();
    assertThat(separations.get(pair19).separatedShare()).isEmpty();
    assertThat(result.compare(1, pair12).difference()).isEqualTo(50);
    assertThat(result.compare(1, pair12).q()).isEmpty();
    assertThat(result.compare(1, pair12).lower()).isEmpty();
    assertThat(result.separates(1, pair12)).isFalse();
    assertThat(result.separates(3, pair12)).isFalse();
    PairwiseResult.Layer layer = result.layers().get(0);
    assertThat(layer.testableUnits()).isEqualTo(3);
    assertThat(layer.zeroVarianceCellUnits()).isEqualTo(2);
    assertThat(layer.unitsWhosePeakStandsOut()).isZero();
  }

  @Test
  void testsNothingWhereEachNumerosityButOneWasShownOnce() {
    GamesHowell.Result result =
        TEST.analyze(RecordedRows.oneUnit(new double[] {1}, new double[] {2, 4}));

    assertThat(result.isTested(0, 0)).isFalse();
    assertThat(result.compare(0, 0).pValue()).isEmpty();
    assertThat(result.separations("layer").get(0).separatedShare()).isEmpty();
  }

  @Test
  void tellsWhosePreferenceOnFreshImagesBeatsAllOthers() {
    RecordedRows rows = new RecordedRows();
    for (double noise : new double[] {-1, 1, -2, 2}) {
      rows.selection(1, noise, noise)
          .selection(2, 90 + noise, 90 + noise)
          .selection(3, 50 + noise, 50 + noise);
      rows.add(Block.PREFERENCE, "standard", 1, noise, noise);
      rows.add(Block.PREFERENCE, "standard", 2, 90 + noise, 40 + noise);
      rows.add(Block.PREFERENCE, "standard", 3, 50 + noise, 50 + noise);
    }

    GamesHowell.Result result = TEST.analyze(rows.wide());

    assertThat(result.peakStandsOut(0)).isTrue();
    assertThat(result.preferredBeatsAll(0)).isTrue();
    // Unit 1 peaks at 2 on one set of images and at 3 on the other.
    assertThat(result.peakStandsOut(1)).isTrue();
    assertThat(result.preferredBeatsAll(1)).isFalse();
    Table units = result.tables().get(1);
    assertThat(units.name()).isEqualTo("games-howell-units");
    assertThat(units.columns())
        .containsExactly(
            "layer",
            "unit",
            "pairs_tested",
            "pairs_separated",
            "peak_stands_out",
            "preferred_numerosity",
            "preferred_beats_all");
    assertThat(units.rows().get())
        .containsExactly(
            List.of("layer", 0, 3, 3, true, 2, true), List.of("layer", 1, 3, 3, true, 3, false));
    assertThat(result.summary().layers().get(0).unitsWhosePreferredBeatsAll()).isEqualTo(1);
  }

  @Test
  void writesThePairsDegreesOfFreedom() {
    RecordedRows rows = new RecordedRows();
    for (double noise : new double[] {-1, 1, -2, 2}) {
      rows.selection(1, 0, noise).selection(2, 0, 9 + noise);
    }

    Table table = TEST.analyze(rows.wide()).tables().get(0);

    assertThat(table.name()).isEqualTo("games-howell");
    assertThat(table.columns()).endsWith("lower", "upper", "degrees_of_freedom");
    List<List<Object>> cells = table.rows().get().toList();
    assertThat(cells.get(0).subList(4, 11))
        .containsExactly(
            0.0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat((Double) cells.get(1).get(10)).isCloseTo(6, within(1e-12));
    assertThat(TEST.withPairTable(PairTable.NEVER).analyze(rows.wide()).tables())
        .extracting(Table::name)
        .containsExactly("games-howell-units");
  }

  @Test
  void showsTheSeparationMatrix() {
    GamesHowell.Result result = TEST.analyze(OneWayOracle.all().get(2).responses());

    Figure figure =
        (Figure)
            TEST.exhibits(new PerNetwork<>(Map.of(NetworkId.model("trained", 1), result))).get(1);

    assertThat(figure.name()).isEqualTo("games-howell-pairs-apart");
    assertThat(figure.caption()).contains("Games and Howell", "p < 0.01", "10 means");
  }

  /**
   * No numerosity matters: the chance that a unit separates any pair is about alpha = .05 by Games
   * and Howell, whatever the variances; by Tukey it is several times that where the small groups
   * vary most. 4,000 units give .05 a standard error of .0034; the test is known to reach .06 for
   * groups of ten.
   */
  @Test
  void keepsTheLevelForAllPairsUnderUnequalVariances() {
    Responses unequal =
        NullUnits.normal(4000, new int[] {44, 20, 16, 10, 10}, new double[] {1, 1, 1, 4, 4}, 12);

    assertThat(shareWithPair(TEST.withAlpha(0.05).analyze(unequal))).isBetween(0.035, 0.075);
    assertThat(shareWithPair(TukeyHsd.withDefaults().withAlpha(0.05).analyze(unequal)))
        .isGreaterThan(0.2);
  }

  private static double shareWithPair(PairwiseResult result) {
    int found = 0;
    for (int unit = 0; unit < result.units().count(); unit++) {
      boolean any = false;
      for (int pair = 0; pair < result.pairs().size(); pair++) {
        any |= result.separates(unit, pair);
      }
      found += any ? 1 : 0;
    }
    return (double) found / result.units().count();
  }

  @Test
  void saysWhatADesignLacks() {
    assertThat(TEST.problems(new RecordedRows().selection(3, 1).selection(3, 2).design()))
        .singleElement()
        .asString()
        .contains("games-howell", "at least 2 numerosities", "[3]");
    assertThatThrownBy(() -> TEST.withAlpha(1)).hasMessageContaining("got 1.0");
  }
}
