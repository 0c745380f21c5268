package io.github.numerosity.stats.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.design.Design;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Population;
import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stats.selectivity.EveryUnit;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TuningShapesTest {
  private static final double ALPHA = 0.05;
  private static final int UNITS = 4000;
  private static final int IMAGES = 20;

  /** Every unit is tested, so that no null unit is saved by not being selective. */
  private static final TuningShapes EVERY =
      TuningShapes.withDefaults().withCriterion(new EveryUnit()).withAlpha(ALPHA);

  private static final Map<String, IntToDoubleFunction> MONOTONE = monotone();

  private static Map<String, IntToDoubleFunction> monotone() {
    Map<String, IntToDoubleFunction> curves = new LinkedHashMap<>();
    curves.put("flat", n -> 0);
    curves.put("rising", n -> 0.1 * n);
    curves.put("falling in the logarithm", n -> -0.5 * Math.log(n));
    // The least favourable: one end is far off, the other as high as the maximum that is chosen.
    curves.put("rising to a plateau", n -> Math.min(n, 3));
    curves.put("falling to a plateau", n -> -Math.min(n, 3));
    curves.put("step", n -> n < 6 ? 0 : 2);
    return curves;
  }

  /** A level is kept if 4,000 units exceed it by less than four standard errors, .0138. */
  private static final double MOST = ALPHA + 4 * Math.sqrt(ALPHA * (1 - ALPHA) / UNITS);

  /**
   * Independent units, so 4,000 of a kind give a rate with a standard error of .0034 at the level:
   * a rule with a true rate of .08 or more would be caught.
   */
  @Test
  void callsAtMostAlphaOfMonotoneAndNullUnitsPeakedOrValleys() throws InterruptedException {
    for (Map.Entry<String, IntToDoubleFunction> curve : MONOTONE.entrySet()) {
      LayerShapes shapes =
          EVERY
              .analyze(new Population().unit(curve.getValue(), UNITS).shown(IMAGES, 17))
              .layer("pool");
      assertThat(shapes.share(CurveShape.PEAKED).orElseThrow()).as(curve.getKey()).isLessThan(MOST);
      assertThat(shapes.share(CurveShape.VALLEY).orElseThrow()).as(curve.getKey()).isLessThan(MOST);
    }
  }

  /** Rectified responses: many zeros, variance that grows with the mean, cells without variance. */
  @Test
  void keepsItsLevelForRectifiedUnits() throws InterruptedException {
    for (boolean rising : new boolean[] {true, false}) {
      Responses responses =
          noise(
              (n, z) -> Math.max(0, (rising ? Math.min(n, 4) : -Math.min(n, 4)) * 0.6 + z), false);
      LayerShapes shapes = EVERY.analyze(responses).layer("pool");
      assertThat(shapes.share(CurveShape.PEAKED).orElseThrow()).isLessThan(MOST);
      assertThat(shapes.share(CurveShape.VALLEY).orElseThrow()).isLessThan(MOST);
    }
  }

  /** The check itself must be able to fail: here the images that choose are those that test. */
  @Test
  void wouldBreakItsLevelOnTheSameImages() throws InterruptedException {
    LayerShapes shapes = EVERY.analyze(noise((n, z) -> Math.min(n, 3) + z, true)).layer("pool");
    assertThat(shapes.share(CurveShape.PEAKED).orElseThrow()).isGreaterThan(2 * MOST);
  }

  private interface Unit {
    double respond(int numerosity, double noise);
  }

  /** 4,000 units; the fresh images are new ones, or those of the selection again. */
  private static Responses noise(Unit unit, boolean again) {
    RandomGenerator random = RandomStreams.of(31).stream("shapes-test");
    List<Design.Row> rows = new ArrayList<>();
    Population.block(rows, Block.SELECTION, 1, 10, 0, IMAGES);
    Population.block(rows, Block.PREFERENCE, 1, 10, IMAGES, IMAGES);
    float[] values = new float[rows.size() * UNITS];
    int half = values.length / 2;
    for (int at = 0; at < values.length; at++) {
      values[at] =
          again && at >= half
              ? values[at - half]
              : (float) unit.respond(rows.get(at / UNITS).numerosity(), random.nextGaussian());
    }
    return Responses.of(
        Design.of(rows), new Units(List.of(new LayerShape("pool", UNITS, 1, 1))), values);
  }

  /** All interior numerosities lie a detectable rise above the ends: 80 % must be found. */
  @Test
  void hasThePowerThatItTells() throws InterruptedException {
    double rise =
        EVERY.analyze(new Population().unit(n -> 0, 1).shown(IMAGES, 1)).layer("pool").detectable();
    for (int sign : new int[] {1, -1}) {
      LayerShapes shapes =
          EVERY
              .analyze(
                  new Population()
                      .unit(n -> n == 1 || n == 10 ? 0 : sign * rise, UNITS)
                      .shown(IMAGES, 5))
              .layer("pool");
      CurveShape shape = sign > 0 ? CurveShape.PEAKED : CurveShape.VALLEY;
      assertThat(shapes.share(shape).orElseThrow()).isCloseTo(0.8, within(0.04));
    }
  }

  @Test
  void tellsTheShapesApart() throws InterruptedException {
    TuningShapes.Result result =
        TuningShapes.withDefaults()
            .analyze(
                new Population()
                    .preferring(5, 3)
                    .unit(n -> Math.abs(n - 5.5), 4)
                    .unit(n -> n, 5)
                    .unit(n -> -n, 2)
                    .unit(n -> 0, 6)
                    .shown(40, 3));
    LayerShapes shapes = result.layer("pool");
    assertThat(shapes.count(CurveShape.PEAKED)).isEqualTo(3);
    assertThat(shapes.count(CurveShape.VALLEY)).isEqualTo(4);
    assertThat(shapes.count(CurveShape.INCREASING)).isEqualTo(5);
    assertThat(shapes.count(CurveShape.DECREASING)).isEqualTo(2);
    assertThat(shapes.count(CurveShape.FLAT)).isEqualTo(6);
    assertThat(shapes.count(CurveShape.UNCLASSIFIED)).isZero();
    assertThat(shapes.selective()).isEqualTo(14);
    assertThat(shapes.images()).isEqualTo(Block.PREFERENCE);
    assertThat(shapes.splits()).isZero();
    assertThat(shapes.power().orElseThrow()).isGreaterThan(0.99);
    LayerShapes.UnitShape peaked = shapes.units().get(0);
    assertThat(peaked.logPeaked().orElseThrow()).isLessThan(-20);
    assertThat(peaked.logValley().orElseThrow()).isGreaterThan(Math.log(0.001));
    assertThat(peaked.isotonicShare().orElseThrow()).isLessThan(0.6);
    assertThat(shapes.units().get(8).isotonicShare().orElseThrow()).isGreaterThan(0.99);
    assertThat(shapes.units().get(19).logTrend()).isEmpty();
    assertThat(result.summary().layers().get(0).valley()).isEqualTo(4);
    Table table = result.tables().get(0);
    assertThat(table.rows().get())
        .hasSize(20)
        .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shapes.share(CurveShape.FLAT))
        .withMessageContaining("not selective");
  }

  @Test
  void leavesUnclassifiedWhatNoTestTells() throws InterruptedException {
    LayerShapes shapes =
        EVERY.analyze(new Population().unit(n -> 0, UNITS).shown(IMAGES, 2)).layer("pool");
    // Flat units: 5 % show a trend by chance, at most 2 x 5 % an extremum.
    assertThat(shapes.share(CurveShape.UNCLASSIFIED).orElseThrow()).isBetween(0.85, 0.96);
    assertThat(
            shapes.share(CurveShape.INCREASING).orElseThrow()
                + shapes.share(CurveShape.DECREASING).orElseThrow())
        .isBetween(0.03, 0.065);
    assertThat(shapes.power().orElseThrow()).isLessThan(0.1);
  }

  @Test
  void averagesOverRandomHalvesWithoutFreshImages() throws InterruptedException {
    Responses recorded =
        new Population().preferring(5, 3).unit(n -> n, 2).unit(n -> 0, 5).recorded(60, 2);
    TuningShapes analysis = TuningShapes.withDefaults().withSeed(4);
    LayerShapes shapes = analysis.analyze(recorded).layer("pool");
    assertThat(shapes.images()).isEqualTo(Block.SELECTION);
    assertThat(shapes.splits()).isEqualTo(20);
    assertThat(shapes.count(CurveShape.PEAKED)).isEqualTo(3);
    assertThat(shapes.count(CurveShape.INCREASING)).isEqualTo(2);
    assertThat(shapes.count(CurveShape.FLAT)).isBetween(4.5, 5.0);
    assertThat(shapes.units().get(0).share()).isEqualTo(1);
    assertThat(shapes.units().get(0).logPeaked()).isEmpty();
    assertThat(analysis.analyze(recorded).summary())
        .isEqualTo(analysis.analyze(recorded).summary());
    TuningShapes other = analysis.withSeed(5);
    assertThat(other.analyze(recorded).layer("pool").units()).isNotEqualTo(shapes.units());
  }

  /** Halves of noise keep the level as well: 40 tests of 1,000 flat units with 20 images a half. */
  @Test
  void keepsItsLevelOnRandomHalves() throws InterruptedException {
    LayerShapes shapes =
        EVERY
            .withSeed(1)
            .analyze(new Population().unit(n -> Math.min(n, 3), 1000).recorded(40, 7))
            .layer("pool");
    assertThat(shapes.share(CurveShape.PEAKED).orElseThrow())
        .isLessThan(ALPHA + 4 * Math.sqrt(ALPHA * (1 - ALPHA) / 1000));
  }

  @Test
  void saysWhatADesignLacks() {
    TuningShapes shapes = TuningShapes.withDefaults();
    Design recorded = design(1, 4, 4);
    assertThat(shapes.problems(recorded))
        .singleElement()
        .asString()
        .contains("set preferenceImages above 0, or seed for random halves");
    assertThat(shapes.withSeed(1).problems(recorded)).isEmpty();
    assertThat(shapes.withSeed(1).problems(design(1, 4, 3)))
        .anySatisfy(
            problem ->
                assertThat(problem.message())
                    .contains("at least 4 images", "numerosity 1 of set standard has 3"));
    assertThat(shapes.withSeed(1).problems(design(1, 2, 4)))
        .singleElement()
        .asString()
        .contains("at least 3 numerosities", "[1, 2]");
    assertThat(shapes.withSeed(1).problems(design(0, 2, 4)))
        .singleElement()
        .asString()
        .contains("at least 3 numerosities", "[1, 2]");
    List<Design.Row> rows = new ArrayList<>();
    Population.block(rows, Block.SELECTION, 1, 4, 0, 5);
    Population.block(rows, Block.PREFERENCE, 1, 3, 5, 1);
    assertThat(shapes.problems(Design.of(rows)))
        .anySatisfy(problem -> assertThat(problem.message()).contains("raise preferenceImages"))
        .anySatisfy(
            problem -> assertThat(problem.message()).contains("[1, 2, 3, 4], got [1, 2, 3]"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shapes.analyze(new Population().preferring(3, 1).recorded(4, 1)))
        .withMessageContaining("seed for random halves");
  }

  private static Design design(int from, int to, int images) {
    List<Design.Row> rows = new ArrayList<>();
    Population.block(rows, Block.SELECTION, from, to, 0, images);
    return Design.of(rows);
  }

  @Test
  void refusesSettingsOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EVERY.withAlpha(0))
        .withMessageContaining("alpha must be in (0, 1), got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EVERY.withSplits(19))
        .withMessageContaining("splits must be >= 20, got 19");
  }

  @Test
  void stopsWhenInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () -> EVERY.withSeed(1).analyze(new Population().preferring(3, 1).recorded(4, 1)))
        .isInstanceOf(InterruptedException.class);
  }

  /** A silent unit and one that is silent at both ends. */
  @Test
  void judgesUnitsThatDoNotVaryWithinSomeNumerosities() throws InterruptedException {
    RecordedRows rows = new RecordedRows();
    for (Block block : List.of(Block.SELECTION, Block.PREFERENCE)) {
      for (int n = 1; n <= 4; n++) {
        for (int image = 0; image < 4; image++) {
          rows.add(block, "standard", n, 0, n == 2 ? 5 : 0, n == 3 ? 5 + image : 0);
        }
      }
    }
    LayerShapes shapes = TuningShapes.withDefaults().analyze(rows.wide()).layers().get(0);
    assertThat(IntStream.range(0, 3).mapToObj(unit -> shapes.units().get(unit).shape()))
        .containsExactly(CurveShape.FLAT, CurveShape.PEAKED, CurveShape.PEAKED);
    assertThat(shapes.units().get(0).isotonicShare()).isEmpty();
    assertThat(shapes.units().get(1).logPeaked()).hasValue(Double.NEGATIVE_INFINITY);
    assertThat(shapes.units().get(1).power()).isEmpty();
  }

  @Test
  void showsSharesAndPowerOverNetworks() throws InterruptedException {
    Map<NetworkId, TuningShapes.Result> byId = new LinkedHashMap<>();
    TuningShapes analysis = TuningShapes.withDefaults();
    for (long seed = 1; seed <= 5; seed++) {
      byId.put(
          NetworkId.model("trained", seed),
          analysis.analyze(
              new Population().preferring(5, 1 + (int) seed % 2).unit(n -> n, 3).shown(40, seed)));
      byId.put(
          NetworkId.control("untrained", seed),
          analysis.analyze(new Population().unit(n -> n, 3).shown(40, seed)));
    }
    List<Exhibit> exhibits = analysis.exhibits(new PerNetwork<>(byId));
    assertThat(exhibits)
        .extracting(Exhibit::name)
        .containsExactly("tuning-shapes-networks", "shape-classes");
    Table table = (Table) exhibits.get(0);
    assertThat(table.rows().get())
        .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()))
        .contains(List.<Object>of("pool", "untrained", "increasing_share", 5, 1.0, 0.0, 1.0, 1.0));
    Figure figure = (Figure) exhibits.get(1);
    assertThat(figure.finding())
        .isEqualTo(
            "34.0 % of selective units in trained have a tested interior peak:"
                + " more than untrained.");
    assertThat(((Plot.Bars) figure.plot()).x().categories())
        .containsExactly("peaked", "valley", "increasing", "decreasing", "unclassified");
    assertThat(((Plot.Bars) figure.plot()).series().get(1).y()).contains(100.0);
    assertThat(figure.caption()).contains("fresh images", "p < 0.01", "power", "100 % (trained)");
    assertThat(((Plot.Bars) figure.plot()).series()).hasSize(2);
    assertThat(analysis.exhibits(new PerNetwork<>(Map.of()))).isEmpty();
  }
}
