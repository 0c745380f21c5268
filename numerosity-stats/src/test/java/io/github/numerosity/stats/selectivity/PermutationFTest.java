package io.github.numerosity.stats.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.design.Design;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.NullUnits;
import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stats.selectivity.PermutationF.ErrorRate;
import io.github.numerosity.stats.selectivity.Selectivity.Untestable;
import io.github.numerosity.stimulus.Block;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PermutationFTest {
  private static final PermutationF TEST = PermutationF.of(11);

  /** Two sets of unequal size, three numerosities, a PREFERENCE block that must not matter. */
  private static Responses responses(int units, double slope) {
    RandomGenerator random = RandomStreams.of(3).stream("permutation-f-test");
    RecordedRows rows = new RecordedRows();
    for (int image = 0; image < 33; image++) {
      double[] row = new double[units];
      for (int unit = 0; unit < units; unit++) {
        row[unit] = random.nextGaussian() + slope * unit * (image % 3) + (image % 4 == 0 ? 50 : 0);
      }
      rows.add(Block.SELECTION, image % 4 == 0 ? "a" : "b", 1 + image % 3, row);
      rows.add(Block.PREFERENCE, "a", 1 + image % 3, row);
    }
    return rows.wide();
  }

  /** The definition, by an analysis of variance of each relabelled view. */
  @Test
  void countsThePermutationsWhoseFReachesTheObservedOne() throws InterruptedException {
    int units = 19;
    int permutations = 60;
    Responses all = responses(units, 0.02);
    Responses selection = all.select(all.design().rows(Block.SELECTION));
    OneWayAnova anova = OneWayAnova.withDefaults();
    OneWayAnova.Result observed = anova.analyze(selection);
    int[] reaching = new int[units];
    int[] reachingLargest = new int[units];
    for (int index = 0; index < permutations; index++) {
      Design labels =
          selection
              .design()
              .shuffledWithinSets(RandomStreams.of(11).stream(PermutationF.TYPE, index));
      OneWayAnova.Result shuffled = anova.analyze(selection.relabelled(labels));
      double largest = 0;
      for (int unit = 0; unit < units; unit++) {
        double f = shuffled.f(unit).orElseThrow();
        reaching[unit] += f >= observed.f(unit).orElseThrow() ? 1 : 0;
        largest = Math.max(largest, f);
      }
      for (int unit = 0; unit < units; unit++) {
        reachingLargest[unit] += largest >= observed.f(unit).orElseThrow() ? 1 : 0;
      }
    }

    PermutationF.Result result = TEST.withPermutations(permutations).analyze(all);

    for (int unit = 0; unit < units; unit++) {
      assertThat(result.pValue(unit)).hasValue((reaching[unit] + 1) / 61.0);
      assertThat(result.familyWisePValue(unit)).hasValue((reachingLargest[unit] + 1) / 61.0);
      assertThat(result.f(unit)).isEqualTo(observed.f(unit));
      assertThat(result.logPValue(unit).orElseThrow())
          .isCloseTo(Math.log((reaching[unit] + 1) / 61.0), within(1e-15));
    }
    assertThat(Arrays.stream(reaching).distinct().count()).isGreaterThan(5);
  }

  /**
   * Two groups of three: of the 20 labellings two separate 1, 2, 3 from 4, 5, 6. 20,000 draws give
   * .1 a standard error of .002.
   */
  @Test
  void approachesTheExactPOfASmallDesign() throws InterruptedException {
    PermutationF.Result result =
        TEST.withPermutations(20_000)
            .analyze(RecordedRows.oneUnit(new double[] {1, 2, 3}, new double[] {5, 4, 6}));

    assertThat(result.pValue(0).orElseThrow()).isBetween(0.09, 0.11);
  }

  @Test
  void testsNumerosityAndNotSet() throws InterruptedException {
    RecordedRows rows = new RecordedRows();
    RandomGenerator random = RandomStreams.of(8).stream("permutation-f-sets");
    for (int image = 0; image < 60; image++) {
      boolean first = image % 3 == 0;
      double noise = random.nextGaussian();
      // Set "b" shows larger numerosities, and unit 0 follows the set alone.
      int numerosity = first ? 1 + image % 2 : 2 + image % 2;
      rows.add(
          Block.SELECTION,
          first ? "a" : "b",
          numerosity,
          noise + (first ? 0 : 20),
          noise + 3 * numerosity);
    }

    PermutationF.Result result = TEST.analyze(rows.wide());

    assertThat(OneWayAnova.withDefaults().analyze(rows.wide()).isSelective(0)).isTrue();
    assertThat(result.pValue(0).orElseThrow()).isGreaterThan(0.05);
    assertThat(result.pValue(1)).hasValue(1 / 1001.0);
  }

  @Test
  void dependsOnItsSeedButNeitherOnThreadsNorOnOtherUnits() throws Exception {
    int[] counts = {120, 120, 120};
    Responses responses = NullUnits.normal(3001, counts, new double[] {1, 1, 1}, 4);
    PermutationF test = TEST.withPermutations(30);
    List<List<Object>> alone = cells(test.analyze(responses));

    ForkJoinPool pool = new ForkJoinPool(4);
    try {
      assertThat(pool.submit(() -> cells(test.analyze(responses))).get()).isEqualTo(alone);
    } finally {
      pool.shutdown();
    }
    double[] tile = new double[360];
    responses.tile(2999, 1, tile);
    PermutationF.Result one =
        test.analyze(
            Responses.of(
                responses.design(),
                new io.github.numerosity.response.Units(
                    List.of(new io.github.numerosity.model.LayerShape("layer", 1, 1, 1))),
                tile));
    assertThat(one.pValue(0)).hasValue((Double) alone.get(2999).get(7));
    PermutationF other = PermutationF.of(12).withName("p").withPermutations(30);
    assertThat(cells(other.analyze(responses))).isNotEqualTo(alone);
  }

  private static List<List<Object>> cells(PermutationF.Result result) {
    return result.tables().get(0).rows().get().toList();
  }

  @Test
  void leavesConstantUnitsUntestedAndTakesThoseWithoutVarianceWithin() throws InterruptedException {
    RecordedRows rows = new RecordedRows();
    for (int image = 0; image < 5; image++) {
      rows.selection(1, 0.1, 0.1, 0, image == 0 ? 1 : 0)
          .selection(2, 0.1, 0.2, image, 0)
          .selection(3, 0.1, 0.3, 2 * image, 0);
    }

    PermutationF.Result result = TEST.analyze(rows.wide());

    assertThat(result.selectivity(0)).isEqualTo(new Untestable(UnitStatus.CONSTANT));
    assertThat(result.pValue(0)).isEmpty();
    assertThat(result.familyWisePValue(0)).isEmpty();
    assertThat(result.f(1)).hasValue(Double.POSITIVE_INFINITY);
    assertThat(result.pValue(1)).hasValue(1 / 1001.0);
    assertThat(result.statuses(2)).contains(UnitStatus.ZERO_VARIANCE_CELL);
    assertThat(result.pValue(2)).isPresent();
    // One response only: every labelling gives the same F.
    assertThat(result.pValue(3)).hasValue(1);
  }

  /**
   * With 1,000 permutations p is below .01 if fewer than 10 reach F, which has probability 10 /
   * 1,001. See {@link WelchAnovaTest#rejectsAtItsLevelUnderTheNull} for the number of units; their
   * common labels add little.
   */
  @Test
  void rejectsAtItsLevelUnderTheNull() throws InterruptedException {
    double[] sds = {1, 1, 1, 1, 1};
    Responses normal = NullUnits.normal(20_000, new int[] {10, 10, 10, 10, 10}, sds, 6);

    PermutationF.Result result = TEST.analyze(normal);

    assertThat(result.selectiveShare()).isBetween(0.006, 0.014);
    assertThat(result.summary().familyWise().get(0).selective()).isLessThanOrEqualTo(1);
  }

  /**
   * 400 layers of 25 null units, 99 permutations: the smallest family-wise p is below .05 if fewer
   * than 4 permutations reach the largest F, which has probability .04. The standard error is .01.
   */
  @Test
  void keepsTheFamilyWiseLevelByTheLargestF() throws InterruptedException {
    int found = 0;
    int perUnit = 0;
    for (int layer = 0; layer < 400; layer++) {
      Responses normal =
          NullUnits.normal(25, new int[] {8, 8, 8}, new double[] {1, 1, 1}, 1000 + layer);
      PermutationF.Result result =
          PermutationF.of(layer)
              .withName("p")
              .withAlpha(0.05)
              .withPermutations(99)
              .withErrorRate(ErrorRate.FAMILY_WISE)
              .analyze(normal);
      found += result.selectiveCount() > 0 ? 1 : 0;
      perUnit +=
          result.summary().layers().get(0).selectiveByCorrection().get(0).units() > 0 ? 1 : 0;
    }

    assertThat(found / 400.0).isBetween(0.005, 0.08);
    assertThat(perUnit / 400.0).isGreaterThan(0.4);
  }

  @Test
  void findsFamilyWiseWhatNoCorrectionOfPCanFind() throws InterruptedException {
    RandomGenerator random = RandomStreams.of(2).stream("permutation-f-family");
    RecordedRows rows = new RecordedRows();
    for (int image = 0; image < 60; image++) {
      double[] row = new double[200];
      for (int unit = 0; unit < 200; unit++) {
        row[unit] = random.nextGaussian() + (unit < 20 ? 2.0 * (image % 3) : 0);
      }
      rows.selection(1 + image % 3, row);
    }

    PermutationF.Result result = TEST.analyze(rows.wide());

    PermutationF.Result.FamilyWise layer = result.summary().familyWise().get(0);
    assertThat(layer.selective()).isBetween(20, 21);
    double critical = layer.criticalF().orElseThrow();
    for (int unit = 0; unit < 200; unit++) {
      assertThat(result.familyWisePValue(unit).orElseThrow() < 0.01)
          .isEqualTo(result.f(unit).orElseThrow() > critical);
    }
    assertThat(result.layers().get(0).selectiveByCorrection())
        .filteredOn(
            count -> count.correction() == io.github.numerosity.stats.elementary.Correction.HOLM)
        .allSatisfy(count -> assertThat(count.units()).isZero());
  }

  @Test
  void showsBothVerdictsOverNetworks() throws InterruptedException {
    PermutationF.Result result = TEST.analyze(responses(9, 0.4));
    List<Exhibit> exhibits =
        TEST.exhibits(new PerNetwork<>(Map.of(NetworkId.model("trained", 1), result)));

    assertThat(((Figure) exhibits.get(1)).caption()).contains("1000 permutations", "p < 0.01");
    Table families = (Table) exhibits.get(2);
    assertThat(families.name()).isEqualTo("max-f");
    assertThat(families.rows().get())
        .extracting(row -> row.get(2))
        .containsExactly("selective_share_family_wise", "critical_f_family_wise");
    assertThat(result.tables().get(0).columns()).endsWith("p_family_wise");
    assertThat(TEST.exhibits(new PerNetwork<>(Map.of()))).isEmpty();
  }

  @Test
  void saysWhatCannotWork() {
    assertThat(TEST.withPermutations(99).problems(responses(1, 0).design()))
        .singleElement()
        .asString()
        .contains("99 permutations", "below 0.01", "1 / 100");
    assertThat(TEST.problems(responses(1, 0).design())).isEmpty();
    assertThatThrownBy(() -> TEST.withPermutations(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("permutations must be >= 1, got 0");
    assertThatThrownBy(() -> TEST.analyze(RecordedRows.oneUnit(new double[] {1, 2})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2 numerosities");
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> TEST.analyze(responses(2, 0)))
        .isInstanceOf(InterruptedException.class);
  }
}
