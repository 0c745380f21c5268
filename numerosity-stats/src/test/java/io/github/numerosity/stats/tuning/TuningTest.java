package io.github.numerosity.stats.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.design.Design;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Population;
import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stats.selectivity.EveryUnit;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TuningTest {
  private static final Tuning TUNING = Tuning.withDefaults();

  /** At 160 images a numerosity, 0.66 between neighbours is six standard errors of a difference. */
  @Test
  void recoversPlantedPreferences() throws InterruptedException {
    LayerTuning tuning =
        TUNING
            .analyze(
                new Population().preferring(2, 4).preferring(5, 6).preferring(9, 3).shown(160, 1))
            .layer("pool");
    assertThat(tuning.images()).isEqualTo(Block.PREFERENCE);
    assertThat(tuning.selective()).isEqualTo(13);
    assertThat(tuning.preferring()).containsExactly(0, 4, 0, 0, 6, 0, 0, 0, 3, 0);
    assertThat(tuning.agreement()).hasValue(1);
    assertThat(tuning.sharePreferring(5, 6).orElseThrow()).isEqualTo(6.0 / 13);
    assertThat(tuning.groups())
        .extracting(LayerTuning.Group::preferredNumerosity)
        .containsExactly(2, 5, 9);
    LayerTuning.Group five = tuning.group(5).orElseThrow();
    assertThat(five.units()).isEqualTo(6);
    assertThat(five.curve().scaled().orElseThrow()[4]).isEqualTo(1);
    assertThat(five.curve().amplitude().orElseThrow()).isCloseTo(3, within(0.2));
    assertThat(tuning.similarity(2, 9).orElseThrow()).isNegative();
    assertThat(tuning.similarity(2, 2).orElseThrow()).isCloseTo(1, within(1e-12));
    assertThat(tuning.similarity(2, 3)).isEmpty();
  }

  /**
   * Noise alone, everything called selective: where other images sorted the units, the scaled curve
   * at the preferred numerosity is 0.5 on average; from the same images it would be 1. 300 units in
   * ten groups, the curve of each the mean of about 30, over 10 populations: sd of the average
   * about 0.03.
   */
  @Test
  void drawsFlatCurvesOfNoise() throws InterruptedException {
    Tuning every = TUNING.withCriterion(new EveryUnit());
    double fresh = 0;
    double halves = 0;
    for (long seed = 1; seed <= 10; seed++) {
      Population noise = new Population().unit(n -> 0, 300);
      fresh += atPreference(every.analyze(noise.shown(10, seed)).layer("pool")) / 10;
      LayerTuning split = every.withSeed(seed).analyze(noise.recorded(20, seed)).layer("pool");
      assertThat(split.images()).isEqualTo(Block.SELECTION);
      assertThat(split.splits()).isEqualTo(20);
      assertThat(split.agreement().orElseThrow()).isCloseTo(0.1, within(0.03));
      assertThat(split.effectPreference().orElseThrow()).isCloseTo(0, within(0.1));
      halves += atPreference(split) / 10;
    }
    assertThat(fresh).isCloseTo(0.5, within(0.12));
    assertThat(halves).isCloseTo(0.5, within(0.12));
  }

  @Test
  void recoversPlantedPreferencesFromRandomHalves() throws InterruptedException {
    Responses recorded = new Population().preferring(2, 4).preferring(9, 3).recorded(320, 1);
    LayerTuning tuning = TUNING.withSeed(2).analyze(recorded).layer("pool");
    assertThat(tuning.selective()).isEqualTo(7);
    assertThat(tuning.agreement()).hasValue(1);
    assertThat(tuning.groups())
        .extracting(LayerTuning.Group::preferredNumerosity)
        .containsExactly(2, 9);
    assertThat(tuning.group(2).orElseThrow().units()).isEqualTo(4);
    // Every image is in one half or the other: the average over all halves is the mean of all.
    double[] all = TuningCurve.mean(tuning.units().subList(0, 4)).means();
    assertThat(tuning.group(2).orElseThrow().curve().means()).containsExactly(all, within(1e-9));
    assertThat(tuning.omitted()).isEmpty();
    assertThat(TUNING.withSeed(2).analyze(recorded).summary())
        .isEqualTo(TUNING.withSeed(2).analyze(recorded).summary());
    assertThat(TUNING.needsRows()).isFalse();
    assertThat(TUNING.withSeed(2).needsRows()).isTrue();
  }

  @Test
  void leavesOutAndNamesWhatNeedsOtherImages() throws InterruptedException {
    Responses recorded = new Population().preferring(2, 4).recorded(160, 1);
    Tuning.Result result = TUNING.analyze(recorded);
    LayerTuning tuning = result.layer("pool");
    assertThat(tuning.preferring()).startsWith(0, 4, 0);
    assertThat(tuning.splits()).isZero();
    assertThat(tuning.groups()).isEmpty();
    assertThat(tuning.agreement()).isEmpty();
    assertThat(tuning.setAgreement()).isEmpty();
    assertThat(tuning.effectPreference()).isEmpty();
    assertThat(tuning.omitted())
        .singleElement()
        .asString()
        .contains("group curves", "agreement", "set preferenceImages above 0, or seed");
    assertThat(result.summary().layers().get(0).omitted()).isEqualTo(tuning.omitted());
    Map<NetworkId, Tuning.Result> alone =
        Map.of(new NetworkId("recorded", OptionalLong.empty(), NetworkRole.MODEL), result);
    Figure histogram =
        (Figure) named(TUNING.exhibits(new PerNetwork<>(alone)), "preferred-numerosity");
    assertThat(histogram.caption()).contains("Left out: group curves", "also selected them");
    Responses few = new Population().preferring(2, 4).recorded(3, 1);
    assertThat(TUNING.withSeed(1).analyze(few).layer("pool").omitted())
        .singleElement()
        .asString()
        .contains("half of the images is too few");
  }

  @Test
  void marksTiesAndEdges() throws InterruptedException {
    RecordedRows rows = new RecordedRows();
    double[][] means = {{1, 9, 2}, {9, 7, 9}, {9, 3, 1}};
    for (int n = 1; n <= 3; n++) {
      for (int image = 0; image < 4; image++) {
        rows.selection(n, means[n - 1]);
      }
    }
    Tuning.Result result = TUNING.analyze(rows.wide());
    LayerTuning tuning = result.layers().get(0);
    assertThat(tuning.preferences())
        .containsExactly(
            new LayerTuning.UnitPreference(0, 2, true, false, 2, 1),
            new LayerTuning.UnitPreference(1, 1, false, true, 1, 1),
            new LayerTuning.UnitPreference(2, 2, false, false, 2, 1));
    assertThat(tuning.tied()).isEqualTo(1);
    assertThat(tuning.edgeShare()).hasValue(1.0 / 3);
    assertThat(tuning.isEdge(3)).isTrue();
    assertThat(rows(result, "unit-preferences"))
        .contains(List.<Object>of("layer", 1, Block.SELECTION, 1, false, true, 1, 1.0));
    assertThat(rows(result, "preferences"))
        .contains(List.<Object>of("layer", Block.SELECTION, 1, true, 1, 1.0 / 3));
  }

  /** A unit that prefers 2 in one set and 8 in the other, and one that prefers 5 in both. */
  @Test
  void comparesPreferencesBetweenStimulusSets() throws InterruptedException {
    RandomGenerator random = RandomStreams.of(3).stream("sets-test");
    RecordedRows rows = new RecordedRows();
    for (Block block : List.of(Block.SELECTION, Block.PREFERENCE)) {
      for (String set : List.of("a", "b")) {
        for (int n = 1; n <= 9; n++) {
          for (int image = 0; image < 20; image++) {
            int other = set.equals("a") ? 2 : 8;
            rows.add(
                block,
                set,
                n,
                (n == other ? 3 : 0) + 0.3 * random.nextGaussian(),
                (n == 5 ? 3 : 0) + 0.3 * random.nextGaussian());
          }
        }
      }
    }
    LayerTuning tuning = TUNING.analyze(rows.narrow()).layers().get(0);
    assertThat(tuning.setAgreement()).hasValue(0.5);
    assertThat(TUNING.analyze(new Population().preferring(2, 4).shown(40, 1)).layer("pool"))
        .extracting(LayerTuning::setAgreement)
        .isEqualTo(OptionalDouble.empty());
  }

  /** Effects grow with the preferred numerosity by construction, then shrink with it. */
  @Test
  void correlatesEffectSizeWithPreferredNumerosity() throws InterruptedException {
    Population growing = new Population();
    Population shrinking = new Population();
    for (int numerosity = 1; numerosity <= 10; numerosity++) {
      int preferred = numerosity;
      growing.unit(n -> n == preferred ? 1 + preferred : 0, 2);
      shrinking.unit(n -> n == preferred ? 12 - preferred : 0, 2);
    }
    assertThat(effectPreference(growing.shown(60, 3))).isGreaterThan(0.95);
    assertThat(effectPreference(shrinking.shown(60, 3))).isLessThan(-0.95);
  }

  @Test
  void hasNoGroupsAndNoCorrelationWithoutSelectiveUnits() throws InterruptedException {
    Responses silent = new Population().unit(n -> 0, 3).shown(4, 1);
    Responses constant =
        Responses.of(silent.design(), silent.units(), new float[silent.design().stimuli() * 3]);
    Tuning.Result result = TUNING.analyze(constant);
    LayerTuning tuning = result.layer("pool");
    assertThat(tuning.selective()).isZero();
    assertThat(tuning.groups()).isEmpty();
    assertThat(tuning.effectPreference()).isEmpty();
    assertThat(tuning.sharePreferring(1, 10)).isEmpty();
    assertThat(tuning.units().get(0).scaled()).isEmpty();
    assertThat(tuning.units().get(0).amplitude()).isEmpty();
    assertThat(rows(result, "tuning")).hasSize(30);
    assertThat(rows(result, "tuning-groups")).isEmpty();
    assertThat(rows(result, "preferences")).hasSize(10);
    assertThat(TUNING.exhibits(new PerNetwork<>(Map.of(id("a", 1), result))))
        .extracting(Exhibit::name)
        .containsExactly("tuning-networks", "preference-shares", "tuning-group-networks");
  }

  @Test
  void scalesCurvesAndKeepsTheAmplitude() {
    TuningCurve curve = TuningCurve.of(List.of(1, 2, 3), new double[] {2, 4, 3}, 0.25);
    assertThat(curve.scaled().orElseThrow()).containsExactly(0, 1, 0.5);
    assertThat(curve.amplitude()).hasValue(4);
    TuningCurve noiseless = TuningCurve.of(List.of(1, 2, 3), new double[] {2, 4, 3}, 0);
    assertThat(noiseless.amplitude()).hasValue(Double.POSITIVE_INFINITY);
    TuningCurve other = TuningCurve.of(List.of(1, 2, 3), new double[] {4, 4, 1}, 0.75);
    TuningCurve mean = TuningCurve.mean(List.of(curve, other));
    assertThat(mean.means()).containsExactly(3, 4, 2);
    assertThat(mean.amplitude().orElseThrow()).isCloseTo(2 / Math.sqrt(0.5), within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TuningCurve.of(List.of(1, 2), new double[] {1, Double.NaN}, 1))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TuningCurve.of(List.of(1, 2), new double[] {1}, 1))
        .withMessageContaining("[1, 2] got 1 means");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TuningCurve.of(List.of(1), new double[] {1}, Double.NaN))
        .withMessageContaining("variance");
    TuningCurve shorter = TuningCurve.of(List.of(1, 2), new double[] {4, 4}, 0.75);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TuningCurve.mean(List.of(curve, shorter)))
        .withMessageContaining("[1, 2, 3] and [1, 2]");
  }

  @Test
  void showsCurvesHistogramsAndSimilaritiesOverNetworks() throws InterruptedException {
    Map<NetworkId, Tuning.Result> byId = new LinkedHashMap<>();
    for (long seed = 1; seed <= 5; seed++) {
      Population population = new Population().preferring(2, 3).preferring(7, 3);
      byId.put(id("trained", seed), TUNING.analyze(population.shown(160, seed)));
    }
    for (long seed = 1; seed <= 3; seed++) {
      Population population = new Population().preferring(4, 2);
      byId.put(id("untrained", seed), TUNING.analyze(population.shown(160, seed)));
    }
    List<Exhibit> exhibits = TUNING.exhibits(new PerNetwork<>(byId));
    assertThat(exhibits)
        .extracting(Exhibit::name)
        .containsExactlyInAnyOrder(
            "tuning-networks",
            "preference-shares",
            "tuning-group-networks",
            "preferred-numerosity",
            "tuning-trained",
            "tuning-untrained",
            "curve-similarity",
            "unit-map",
            "effect-preference");
    Figure histogram = (Figure) named(exhibits, "preferred-numerosity");
    assertThat(histogram.prominence()).isEqualTo(Prominence.SUMMARY);
    assertThat(histogram.finding())
        .isEqualTo(
            "0.0 % of selective units in trained prefer an edge, 1 or 10:"
                + " no clear difference from untrained.");
    assertThat(panels(histogram))
        .extracting(Plot.Panel::title)
        .containsExactly("trained", "untrained");
    Plot.Bars trained = (Plot.Bars) panels(histogram).get(0).plot();
    assertThat(trained.x().categories()).startsWith("1", "2").hasSize(10);
    assertThat(trained.hatched()).containsExactly(1.0, 10.0);
    assertThat(trained.bands()).isEmpty();
    assertThat(trained.series().get(0).y().get(1)).isEqualTo(50);
    assertThat(trained.series().get(0).low()).hasSize(10);
    assertThat(((Plot.Bars) panels(histogram).get(1).plot()).series().get(0).low())
        .as("three networks have no interval")
        .isEmpty();
    assertThat(histogram.caption()).contains("fresh images", "trained n = 5, untrained n = 3");
    Figure curves = (Figure) named(exhibits, "tuning-trained");
    assertThat(panels(curves))
        .extracting(Plot.Panel::title)
        .containsExactly("scaled", "scaled, log axis", "as recorded", "as recorded, log axis");
    for (Plot.Panel panel : panels(curves)) {
      Plot.Lines lines = (Plot.Lines) panel.plot();
      assertThat(lines.colours()).isEqualTo(Plot.Colours.ORDERED);
      assertThat(lines.series()).extracting(Plot.Series::label).containsExactly("2 (5)", "7 (5)");
    }
    assertThat(((Plot.Lines) panels(curves).get(0).plot()).series().get(0).y().get(1))
        .isCloseTo(1, within(1e-12));
    assertThat(((Plot.Lines) panels(curves).get(0).plot()).series().get(0).low()).hasSize(10);
    assertThat(((Plot.Lines) panels(curves).get(1).plot()).series().get(0).low()).isEmpty();
    assertThat(((Plot.Lines) panels(curves).get(2).plot()).series().get(0).y().get(1))
        .as("mean response to the preferred numerosity")
        .isCloseTo(3, within(0.2));
    Figure similarity = (Figure) named(exhibits, "curve-similarity");
    assertThat(panelTitles(similarity)).as("untrained has one group").isEmpty();
    assertThat(similarity.finding()).startsWith("In trained the groups that prefer 2 and 7");
    Plot.Heat heat = (Plot.Heat) similarity.plot();
    assertThat(heat.values().get(10 + 6).orElseThrow()).isNegative();
    assertThat(heat.values().get(0)).isEmpty();
    Table table = (Table) named(exhibits, "tuning-networks");
    assertThat(table.rows().get())
        .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()))
        .contains(List.<Object>of("pool", "trained", "selective_units", 5, 6.0, 0.0, 6.0, 6.0));
  }

  @Test
  void namesEdgePreferencesInTheLegendAndLeavesZeroOffALogAxis() throws InterruptedException {
    List<Design.Row> rows = new ArrayList<>();
    Population.block(rows, Block.SELECTION, 0, 5, 0, 40);
    Population.block(rows, Block.PREFERENCE, 0, 5, 40, 40);
    Responses falling = new Population().unit(n -> 5 - n, 3).responses(rows, 4);

    Figure curves =
        (Figure)
            named(
                TUNING.exhibits(
                    new PerNetwork<>(Map.of(id("trained", 1), TUNING.analyze(falling)))),
                "tuning-trained");

    assertThat(((Plot.Lines) panels(curves).get(0).plot()).series().get(0).label())
        .isEqualTo("edge 0 (1)");
    assertThat(((Plot.Lines) panels(curves).get(0).plot()).series().get(0).x())
        .startsWith(0.0, 1.0);
    assertThat(((Plot.Lines) panels(curves).get(1).plot()).series().get(0).x())
        .startsWith(1.0, 2.0);
    assertThat(curves.finding()).doesNotContain("tuned");
  }

  private static List<Plot.Panel> panels(Figure figure) {
    return ((Plot.Panels) figure.plot()).panels();
  }

  private static List<String> panelTitles(Figure figure) {
    return figure.plot() instanceof Plot.Panels panels
        ? panels.panels().stream().map(Plot.Panel::title).toList()
        : List.of();
  }

  private static double atPreference(LayerTuning tuning) {
    return tuning.groups().stream()
        .mapToDouble(
            group ->
                group
                    .curve()
                    .scaled()
                    .orElseThrow()[tuning.numerosities().indexOf(group.preferredNumerosity())])
        .average()
        .orElseThrow();
  }

  private static double effectPreference(Responses responses) throws InterruptedException {
    OptionalDouble correlation = TUNING.analyze(responses).layer("pool").effectPreference();
    return correlation.orElseThrow();
  }

  private static List<List<Object>> rows(Tuning.Result result, String name) {
    Table table =
        result.tables().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    List<List<Object>> rows = table.rows().get().toList();
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
    return rows;
  }

  private static Exhibit named(List<Exhibit> exhibits, String name) {
    return exhibits.stream()
        .filter(exhibit -> exhibit.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static NetworkId id(String network, long seed) {
    return network.equals("trained")
        ? NetworkId.model(network, seed)
        : NetworkId.control(network, seed);
  }
}
