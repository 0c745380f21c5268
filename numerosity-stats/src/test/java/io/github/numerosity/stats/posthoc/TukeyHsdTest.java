package io.github.numerosity.stats.posthoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.OracleJson;
import io.github.numerosity.stats.RecordedRows;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TukeyHsdTest {
  private static final TukeyHsd TUKEY = TukeyHsd.withDefaults();

  private static PairComparison comparison(TukeyHsd.Result result, int a, int b) {
    int pair = result.pairs().indexOf(new NumerosityPair(a, b));
    return result.compare(0, pair);
  }

  /**
   * Fields *_true are of quadruple precision and were taken as 1 - cdf, which leaves log p near 0
   * an absolute error of 1e-15; intervals are R's and hold 1e-6.
   */
  @Test
  void matchesTheReferenceForBalancedAndUnequalNumbersOfImages() {
    int compared = 0;
    for (OracleJson design : OracleJson.resource("oneway.json").at("cases").items()) {
      int[] groups = Arrays.stream(design.at("group").numbers()).mapToInt(g -> (int) g).toArray();
      TukeyHsd.Result result =
          TUKEY.withAlpha(0.05).analyze(RecordedRows.oneUnit(design.at("y").numbers(), groups));

      double critical = design.at("qcrit_true").number();
      assertThat(result.criticalQ()).isCloseTo(critical, within(1e-11 * critical));
      for (OracleJson oracle : design.at("tukey").items()) {
        int larger = (int) oracle.at("i").number();
        int smaller = (int) oracle.at("j").number();
        PairComparison pair = comparison(result, smaller, larger);
        double q = oracle.at("q").number();
        double logP = oracle.at("logp_true").number();
        double p = oracle.at("p_true").number();

        assertThat(pair.difference()).isCloseTo(oracle.at("diff").number(), within(1e-7));
        // R's means lose their digits at an offset of 1e8, and its q with them.
        boolean offset = design.at("id").text().startsWith("large_offset");
        assertThat(pair.q().orElseThrow()).isCloseTo(q, within((offset ? 1e-6 : 1e-11) * q));
        if (!offset) {
          assertThat(pair.logPValue().orElseThrow())
              .as("%s %d-%d", design.at("id").text(), larger, smaller)
              .isCloseTo(logP, within(1e-10 * Math.abs(logP) + 2e-15));
          assertThat(pair.pValue().orElseThrow())
              .isCloseTo(p, within(1e-10 * p * Math.max(1, Math.abs(logP))));
        }
        assertThat(pair.lower().orElseThrow()).isCloseTo(oracle.at("lwr").number(), within(1e-6));
        assertThat(pair.upper().orElseThrow()).isCloseTo(oracle.at("upr").number(), within(1e-6));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(45 + 45 + 45 + 1 + 15);
  }

  @Test
  void comparesGroupsOfPlainArrays() {
    int compared = 0;
    for (OracleJson design : OracleJson.resource("oneway.json").at("cases").items()) {
      boolean offset = design.at("id").text().startsWith("large_offset");
      int[] groups =
          Arrays.stream(design.at("group").numbers()).mapToInt(g -> 10 * ((int) g - 2)).toArray();

      List<GroupPair> pairs = TUKEY.withAlpha(0.05).test(design.at("y").numbers(), groups);

      for (OracleJson oracle : design.at("tukey").items()) {
        int larger = 10 * ((int) oracle.at("i").number() - 2);
        int smaller = 10 * ((int) oracle.at("j").number() - 2);
        GroupPair pair =
            pairs.stream()
                .filter(each -> each.groupA() == smaller && each.groupB() == larger)
                .findFirst()
                .orElseThrow();
        double q = oracle.at("q").number();
        assertThat(pair.difference()).isCloseTo(oracle.at("diff").number(), within(1e-7));
        assertThat(pair.q().orElseThrow()).isCloseTo(q, within((offset ? 1e-6 : 1e-11) * q));
        assertThat(pair.degreesOfFreedom()).isEqualTo((int) design.at("dfWithin").number());
        double p = oracle.at("p_true").number();
        assertThat(pair.pValue().orElseThrow()).isCloseTo(p, within((offset ? 1e-4 : 1e-8) * p));
        assertThat(pair.lower()).isCloseTo(oracle.at("lwr").number(), within(1e-6));
        assertThat(pair.upper()).isCloseTo(oracle.at("upr").number(), within(1e-6));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(45 + 45 + 45 + 1 + 15);
  }

  @Test
  void groupsWithoutVarianceHaveInfiniteQWhereMeansDiffer() {
    List<GroupPair> pairs =
        TUKEY.test(new double[] {1, 1, 1, 1, 4, 4}, new int[] {0, 0, 1, 1, -1, -1});

    assertThat(pairs).extracting(GroupPair::groupA).containsExactly(-1, -1, 0);
    assertThat(pairs.get(0).q()).hasValue(Double.POSITIVE_INFINITY);
    assertThat(pairs.get(0).pValue()).hasValue(0);
    assertThat(pairs.get(0).difference()).isEqualTo(-3);
    assertThat(pairs.get(2).q()).isEmpty();
    assertThat(pairs.get(2).pValue()).isEmpty();
    assertThatThrownBy(() -> TUKEY.test(new double[] {5, 5, 5}, new int[] {1, 1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("all 3 are 5.0");
  }

  @Test
  void countsThePairsThatUnitsSeparate() {
    RecordedRows rows = new RecordedRows();
    for (double noise : new double[] {-1, 1, -2, 2}) {
      rows.selection(1, noise, noise, 0)
          .selection(2, noise, 50 + noise, 0)
          .selection(5, noise + 50, 100 + noise, 0);
    }

    TukeyHsd.Result result = TUKEY.analyze(rows.wide());
    List<Separation> separations = result.separations("layer");

    assertThat(result.pairs())
        .containsExactly(
            new NumerosityPair(1, 2), new NumerosityPair(1, 5), new NumerosityPair(2, 5));
    assertThat(separations.get(0).separatedShare()).hasValue(0.5);
    assertThat(separations.get(1).separatedShare()).hasValue(1);
    // MSW = 30 / 9: |difference| / sd is 0 and 50 / 1.826.
    assertThat(separations.get(0).standardizedDifference().orElseThrow())
        .isCloseTo(25 / Math.sqrt(30.0 / 9), within(1e-12));
    assertThat(result.peakStandsOut(0)).isTrue();
    assertThat(result.peakStandsOut(1)).isTrue();
    assertThat(result.peakStandsOut(2)).isFalse();
    assertThat(result.summary().layers().get(0).testableUnits()).isEqualTo(2);
    assertThatThrownBy(() -> result.separations("relu6"))
        .hasMessageContaining("relu6")
        .hasMessageContaining("[layer]");
  }

  @Test
  void separatesExactlyWherePIsBelowAlpha() {
    RandomGenerator random = RandomStreams.of(23).stream("tukey-test");
    RecordedRows rows = new RecordedRows();
    for (int image = 0; image < 43; image++) {
      double[] row = new double[50];
      for (int unit = 0; unit < row.length; unit++) {
        row[unit] = random.nextGaussian() + (image % 5) * unit * 0.02;
      }
      rows.selection(1 + image % 5, row);
    }

    TukeyHsd.Result result = TUKEY.withAlpha(0.05).analyze(rows.wide());

    int separated = 0;
    for (int unit = 0; unit < 50; unit++) {
      for (int pair = 0; pair < result.pairs().size(); pair++) {
        PairComparison comparison = result.compare(unit, pair);
        assertThat(result.separates(unit, pair))
            .isEqualTo(comparison.pValue().orElseThrow() < 0.05)
            .isEqualTo(
                comparison.lower().orElseThrow() > 0 || comparison.upper().orElseThrow() < 0);
        separated += result.separates(unit, pair) ? 1 : 0;
      }
    }
    assertThat(separated).isBetween(20, 480);
  }

  @Test
  void hasNoQWithoutVariance() {
    double[] ones = {1, 1};
    TukeyHsd.Result constant = TUKEY.analyze(RecordedRows.oneUnit(ones, ones));
    TukeyHsd.Result stepped = TUKEY.analyze(RecordedRows.oneUnit(ones, ones, new double[] {3, 3}));

    assertThat(comparison(constant, 1, 2).q()).isEmpty();
    assertThat(comparison(constant, 1, 2).lower()).isEmpty();
    assertThat(constant.separates(0, 0)).isFalse();
    assertThat(constant.separations("layer").get(0).separatedShare()).isEmpty();
    assertThat(comparison(stepped, 1, 2).pValue()).isEmpty();
    assertThat(comparison(stepped, 1, 2).lower()).hasValue(0);
    assertThat(comparison(stepped, 1, 3).q()).hasValue(Double.POSITIVE_INFINITY);
    assertThat(comparison(stepped, 1, 3).pValue()).hasValue(0);
    assertThat(comparison(stepped, 1, 3).logPValue()).hasValue(Double.NEGATIVE_INFINITY);
    assertThat(comparison(stepped, 1, 3).upper()).hasValue(2);
    assertThat(stepped.separates(0, 1)).isTrue();
  }

  @Test
  void writesOneRowAUnitAndPairUpToAThousandUnitsUnlessAskedFor() {
    TukeyHsd.Result small = TUKEY.analyze(units(1000));
    TukeyHsd.Result large = TUKEY.analyze(units(1001));

    Table table = small.tables().get(0);
    assertThat(table.name()).isEqualTo("tukey");
    assertThat(table.columns())
        .containsExactly(
            "layer",
            "unit",
            "numerosity_a",
            "numerosity_b",
            "difference",
            "q",
            "p",
            "log_p",
            "lower",
            "upper");
    assertThat(table.rows().get()).hasSize(3000);
    assertThat(table.rows().get().findFirst().orElseThrow())
        .startsWith("layer", 0, 1, 2)
        .hasSize(10);
    assertThat(large.tables()).extracting(Table::name).containsExactly("tukey-units");
    assertThat(TUKEY.withPairTable(PairTable.ALWAYS).analyze(units(1001)).tables()).hasSize(2);
    assertThat(TUKEY.withPairTable(PairTable.NEVER).analyze(units(2)).tables()).hasSize(1);
  }

  private static io.github.numerosity.response.Responses units(int count) {
    RecordedRows rows = new RecordedRows();
    for (int image = 0; image < 6; image++) {
      double[] row = new double[count];
      Arrays.fill(row, image * image % 7);
      rows.selection(1 + image % 3, row);
    }
    return rows.narrow();
  }

  @Test
  void showsTheSeparationMatrix() {
    PerNetwork<TukeyHsd.Result> results =
        new PerNetwork<>(Map.of(NetworkId.model("trained", 1), TUKEY.analyze(units(3))));

    List<Exhibit> exhibits = TUKEY.exhibits(results);

    Figure figure = (Figure) exhibits.get(1);
    assertThat(figure.name()).isEqualTo("tukey-pairs-apart");
    assertThat(((Plot.Heat) figure.plot()).values())
        .hasSize(9)
        .element(0)
        .isEqualTo(Optional.empty());
    assertThat(((Plot.Heat) figure.plot()).rowTitle()).isEqualTo("numerosity");
    assertThat(((Table) exhibits.get(0)).rows().get()).hasSize(3 * 3);
  }

  /** Units that tell all pairs apart, beside units that tell none. */
  @Test
  void putsTheMatricesOfAllNetworksSideBySideAndComparesThem() {
    assertThat(separation(5).finding()).endsWith(": over all pairs more than still.");
    assertThat(separation(4).finding()).endsWith(": no clear difference from still.");
    assertThat(((Plot.Panels) separation(4).plot()).panels())
        .extracting(Plot.Panel::title)
        .containsExactly("trained", "still");
  }

  private static Figure separation(int seeds) {
    Map<NetworkId, TukeyHsd.Result> results = new LinkedHashMap<>();
    for (String network : List.of("trained", "still")) {
      RecordedRows rows = new RecordedRows();
      for (int image = 0; image < 12; image++) {
        double step = network.equals("trained") ? 100 * (1 + image % 3) : 0;
        rows.selection(1 + image % 3, step + Math.floorDiv(image, 3));
      }
      for (int seed = 1; seed <= seeds; seed++) {
        results.put(
            network.equals("trained")
                ? NetworkId.model(network, seed)
                : NetworkId.control(network, seed),
            TUKEY.analyze(rows.wide()));
      }
    }
    return (Figure) TUKEY.exhibits(new PerNetwork<>(results)).get(1);
  }

  @Test
  void saysWhatADesignLacks() {
    assertThat(TUKEY.problems(new RecordedRows().selection(3, 1).selection(3, 2).design()))
        .singleElement()
        .asString()
        .contains("tukey-hsd", "at least 2 numerosities", "[3]");
    assertThatThrownBy(() -> TUKEY.withAlpha(0)).hasMessageContaining("got 0.0");
  }
}
