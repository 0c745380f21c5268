package io.github.numerosity.stats.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.NullUnits;
import io.github.numerosity.stats.OneWayOracle;
import io.github.numerosity.stats.OracleJson;
import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stats.selectivity.Selectivity.Untestable;
import io.github.numerosity.stimulus.Block;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class KruskalWallisTest {
  private static final OneWayAnova RANKS = OneWayAnova.by(OneWayTest.KRUSKAL_WALLIS);

  /** R 4.2.2, kruskal.test. */
  @Test
  void matchesR() throws InterruptedException {
    for (OneWayOracle oracle : OneWayOracle.all()) {
      OneWayAnova.Result result = RANKS.analyze(oracle.responses());

      double h = oracle.number("kruskal", "H");
      double p = oracle.number("kruskal", "p");
      double share = oracle.number("kruskal", "epsilon2");
      assertThat(result.statistic(0).orElseThrow()).as(oracle.id()).isCloseTo(h, within(1e-12 * h));
      double tolerance = 1e-10 * (1 + Math.abs(Math.log(p)));
      assertThat(result.pValue(0).orElseThrow()).isCloseTo(p, within(tolerance * p));
      assertThat(result.logPValue(0).orElseThrow()).isCloseTo(Math.log(p), within(tolerance));
      assertThat(result.rankEtaSquared(0).orElseThrow()).isCloseTo(share, within(1e-12 * share));
      assertThat(result.f(0)).isEmpty();

      GroupComparison plain = RANKS.test(oracle.values(), oracle.groups());
      assertThat(plain.statistic()).isCloseTo(h, within(1e-12 * h));
      assertThat(plain.degreesOfFreedomWithin()).isEmpty();
      assertThat(plain.pValue()).isCloseTo(p, within(tolerance * p));
    }
  }

  /** R 4.2.2 on constant units and on units that vary between numerosities only. */
  @Test
  void treatsUnitsWithoutVarianceAsRDoes() throws InterruptedException {
    OracleJson reference =
        OracleJson.resource("edgecases-r.json").items().stream()
            .filter(item -> item.at("case").text().equals("zero_within_diff_means/kruskal"))
            .findFirst()
            .orElseThrow()
            .at("result");
    RecordedRows rows = new RecordedRows();
    for (int image = 0; image < 4; image++) {
      rows.selection(1, 0, 0.1, 1).selection(2, 0, 0.1, 2).selection(3, 0, 0.1, 3);
    }

    OneWayAnova.Result result = RANKS.analyze(rows.wide());

    assertThat(result.selectivity(0)).isEqualTo(new Untestable(UnitStatus.CONSTANT));
    assertThat(result.selectivity(1)).isEqualTo(new Untestable(UnitStatus.CONSTANT));
    assertThat(result.statistic(1)).isEmpty();
    assertThat(result.statistic(2).orElseThrow())
        .isCloseTo(reference.at("H").number(), within(1e-13));
    assertThat(result.pValue(2).orElseThrow()).isCloseTo(reference.at("p").number(), within(1e-15));
    assertThat(result.statuses(2)).containsExactly(UnitStatus.ZERO_WITHIN);
  }

  /** By hand: ranks 1; 2, 4; 3, so H = 12 / 20 (1.5² + 1 / 2 + 0.5²). */
  @Test
  void takesGroupsOfOne() throws InterruptedException {
    OneWayAnova.Result result =
        RANKS.analyze(
            RecordedRows.oneUnit(new double[] {1}, new double[] {2, 9}, new double[] {5}));

    assertThat(result.statistic(0).orElseThrow())
        .isCloseTo(0.6 * (2.25 + 0.5 + 0.25), within(1e-14));
  }

  @Test
  void usesTheSelectionOnlyAndPoolsSets() throws InterruptedException {
    RecordedRows pooled = new RecordedRows();
    RecordedRows single = new RecordedRows();
    double[][] values = {{1, 2, 4}, {3, 7, 8}};
    for (int numerosity = 2; numerosity >= 1; numerosity--) {
      for (int image = 0; image < 3; image++) {
        double value = values[numerosity - 1][image];
        pooled.add(Block.SELECTION, image == 1 ? "b" : "a", numerosity, value);
        pooled.add(Block.PREFERENCE, "a", numerosity, 100 * numerosity + image);
        pooled.add(Block.SELECTION, "a", 0, 1000);
        single.selection(numerosity, value);
      }
    }

    assertThat(RANKS.analyze(pooled.wide()).statistic(0))
        .isEqualTo(RANKS.analyze(single.wide()).statistic(0));
  }

  /** 1,100 units of 1,000 images are two tiles. */
  @Test
  void givesTheSameOnOneThreadAndOnFour() throws Exception {
    int[] counts = new int[10];
    double[] sds = new double[10];
    Arrays.fill(counts, 100);
    Arrays.fill(sds, 1);
    Responses responses = NullUnits.normal(1100, counts, sds, 3);
    List<List<Object>> alone = cells(RANKS.analyze(responses));

    ForkJoinPool pool = new ForkJoinPool(4);
    try {
      assertThat(pool.submit(() -> cells(RANKS.analyze(responses))).get()).isEqualTo(alone);
    } finally {
      pool.shutdown();
    }
  }

  private static List<List<Object>> cells(OneWayAnova.Result result) {
    return result.tables().get(0).rows().get().toList();
  }

  @Test
  void writesHBehindTheCommonColumns() throws InterruptedException {
    Table table = RANKS.analyze(OneWayOracle.all().get(0).responses()).tables().get(0);

    assertThat(table.columns()).endsWith("h", "rank_eta_squared").hasSize(23);
    assertThat(table.rows().get()).allSatisfy(row -> assertThat(row).hasSize(23));
  }

  @Test
  void stopsWhenInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> RANKS.analyze(OneWayOracle.all().get(0).responses()))
        .isInstanceOf(InterruptedException.class);
  }

  /** See {@link WelchAnovaTest#rejectsAtItsLevelUnderTheNull} for the number of units. */
  @Test
  void rejectsAtItsLevelUnderTheNull() throws InterruptedException {
    Responses null20 =
        NullUnits.normal(20_000, new int[] {20, 20, 20, 20, 20}, new double[] {1, 1, 1, 1, 1}, 5);

    assertThat(RANKS.analyze(null20).selectiveShare()).isBetween(0.006, 0.014);
  }
}
