package io.github.numerosity.stats.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Population;
import io.github.numerosity.stats.elementary.GaussianFit;
import io.github.numerosity.stats.elementary.NumberScale;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.selectivity.EveryUnit;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TuningFitsTest {
  private static final TuningFits FITS = TuningFits.withDefaults();
  private static final double SIGMA = 0.6;

  /**
   * Units with curves of one width on the logarithmic axis; a height of 40 at noise of sd 1 sorts 8
   * from 9, which differ by 1.6, without error.
   */
  private static Population logarithmic(int units) {
    Population population = new Population();
    for (int preferred = 1; preferred <= 10; preferred++) {
      double centre = NumberScale.LOG2.position(preferred);
      population.unit(
          n -> {
            double z = (NumberScale.LOG2.position(n) - centre) / SIGMA;
            return 40 * Math.exp(-0.5 * z * z);
          },
          units);
    }
    return population;
  }

  @Test
  void findsALogarithmicCode() throws InterruptedException {
    LayerFits fits = FITS.analyze(logarithmic(5).shown(40, 1)).layer("pool");
    assertThat(fits.images()).isEqualTo(Block.PREFERENCE);
    assertThat(fits.groups()).hasSize(10);
    LayerFits.Group four = fits.groups().get(3);
    assertThat(four.preferredNumerosity()).isEqualTo(4);
    assertThat(four.edge()).isFalse();
    assertThat(four.units()).isEqualTo(5);
    LayerFits.AxisFit log = four.fits().get(3);
    assertThat(log.axis()).isEqualTo(NumberScale.LOG2);
    assertThat(log.centre().orElseThrow()).isCloseTo(2, within(0.02));
    assertThat(log.sigma().orElseThrow()).isCloseTo(SIGMA, within(0.02));
    assertThat(log.gaussian().rSquared().orElseThrow()).isGreaterThan(0.99);
    assertThat(log.wins()).isEqualTo(1);
    assertThat(four.monotone().rSquared().orElseThrow()).isLessThan(0.8);
    LayerFits.Width onLog = fits.width(NumberScale.LOG2);
    assertThat(onLog.points()).isEqualTo(8);
    assertThat(onLog.slope().orElseThrow()).isCloseTo(0, within(0.01));
    assertThat(onLog.monkeys()).hasValue(-0.009);
    // On the linear axis the width grows by sinh(SIGMA ln 2) = 0.43 an item where the curve is
    // complete, and by less where 10 cuts it off.
    assertThat(fits.width(NumberScale.LINEAR).slope().orElseThrow()).isBetween(0.2, 0.43);
    assertThat(fits.width(NumberScale.LINEAR).monkeys()).hasValue(0.383);
    assertThat(fits.width(NumberScale.CUBE_ROOT).monkeys()).isEmpty();
  }

  /** A group that prefers the largest numerosity because it rises, and plateaus of noise. */
  @Test
  void doesNotPreferGaussiansForMonotoneUnits() throws InterruptedException {
    LayerFits fits =
        FITS.analyze(new Population().unit(n -> n, 30).unit(n -> Math.min(n, 4), 150).shown(40, 2))
            .layer("pool");
    LayerFits.Group ten = fits.groups().get(fits.groups().size() - 1);
    assertThat(ten.edge()).isTrue();
    assertThat(ten.fits().get(0).rSquared().orElseThrow()).isGreaterThan(0.9);
    assertThat(fits.fits(NumberScale.LINEAR, true)).isNotEmpty();
    double wins =
        fits.fits(NumberScale.LOG2, false).stream()
            .mapToDouble(LayerFits.AxisFit::wins)
            .average()
            .orElseThrow();
    assertThat(wins).isLessThan(0.3);
    assertThat(fits.groups())
        .filteredOn(group -> group.edge() && !group.fits().isEmpty())
        .allSatisfy(
            group ->
                assertThat(fits.width(NumberScale.LINEAR).points())
                    .isLessThan(fits.groups().size()));
  }

  @Test
  void fitsNoSmallGroupsAndRegressesNoFewPoints() throws InterruptedException {
    Population population = new Population().preferring(5, 4);
    for (int preferred = 2; preferred <= 4; preferred++) {
      population.preferring(preferred, 5);
    }
    TuningFits.Result result = FITS.analyze(population.shown(320, 3));
    LayerFits fits = result.layer("pool");
    assertThat(fits.groups()).hasSize(4);
    LayerFits.Group small = fits.groups().get(3);
    assertThat(small.preferredNumerosity()).isEqualTo(5);
    assertThat(small.tests()).isZero();
    assertThat(small.fits()).isEmpty();
    LayerFits.Width width = fits.width(NumberScale.LINEAR);
    assertThat(width.points()).isEqualTo(3);
    assertThat(width.slope()).isEmpty();
    assertThat(result.summary().layers().get(0).fitted()).isEqualTo(3);
    Table table = result.tables().get(0);
    assertThat(table.rows().get())
        .hasSize(3 * 4 + 1)
        .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
    Table widths = result.tables().get(1);
    assertThat(widths.rows().get())
        .hasSize(4)
        .allSatisfy(row -> assertThat(row).hasSameSizeAs(widths.columns()));
  }

  @Test
  void averagesOverRandomHalvesWithoutFreshImages() throws InterruptedException {
    Responses recorded = new Population().preferring(4, 6).recorded(80, 4);
    LayerFits fits = FITS.withSeed(3).analyze(recorded).layer("pool");
    assertThat(fits.images()).isEqualTo(Block.SELECTION);
    assertThat(fits.splits()).isEqualTo(20);
    LayerFits.Group four = fits.groups().get(0);
    assertThat(four.tests()).isEqualTo(40);
    assertThat(four.units()).isEqualTo(6);
    assertThat(four.fits().get(0).centre().orElseThrow()).isCloseTo(4, within(0.1));
    assertThat(four.fits().get(0).sigma().orElseThrow()).isCloseTo(Math.sqrt(2), within(0.1));
    assertThat(four.fits().get(0).wins()).isEqualTo(1);
  }

  @Test
  void namesTheLogarithmOfNPlusOneWithNumerosityZero() throws InterruptedException {
    List<Design.Row> rows = new ArrayList<>();
    Population.block(rows, Block.SELECTION, 0, 6, 0, 20);
    Population.block(rows, Block.PREFERENCE, 0, 6, 20, 20);
    Responses shown = new Population().preferring(3, 6).preferring(0, 6).responses(rows, 1);
    LayerFits without = FITS.analyze(shown).layer("pool");
    assertThat(without.numerosities()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(without.axes()).endsWith(NumberScale.LOG2).doesNotContain(NumberScale.LOG2_PLUS_ONE);
    LayerFits with = FITS.withEmptyImages(EmptyImages.INCLUDE).analyze(shown).layer("pool");
    assertThat(with.numerosities()).containsExactly(0, 1, 2, 3, 4, 5, 6);
    assertThat(with.axes()).endsWith(NumberScale.LOG2_PLUS_ONE).doesNotContain(NumberScale.LOG2);
    assertThat(with.groups().get(0).preferredNumerosity()).isZero();
    assertThat(with.groups().get(0).edge()).isTrue();
    assertThat(with.monkeys(NumberScale.LINEAR)).as("six of 1 to 30").isEmpty();
    assertThat(NumberScale.LOG2_PLUS_ONE.position(0)).isZero();
    assertThat(NumberScale.LOG2_PLUS_ONE.position(3)).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumberScale.LOG2.position(0))
        .withMessageContaining("omit it or use log2(n + 1)");
  }

  @Test
  void mayStandOnNothing() throws InterruptedException {
    LayerFits fits =
        FITS.withOffset(GaussianFit.Offset.NONE).analyze(logarithmic(5).shown(20, 5)).layer("pool");
    assertThat(fits.fits(NumberScale.LOG2, false))
        .allSatisfy(fit -> assertThat(fit.offset()).isEqualTo(OptionalDouble.of(0)));
  }

  @Test
  void hasNothingToFitWithoutSelectiveUnits() throws InterruptedException {
    TuningFits.Result result = FITS.analyze(new Population().unit(n -> 0, 2).shown(4, 1));
    assertThat(result.layer("pool").groups()).isEmpty();
    assertThat(result.layer("pool").width(NumberScale.LINEAR).slope()).isEmpty();
    assertThat(FITS.exhibits(new PerNetwork<>(Map.of(id("a", 1), result))))
        .extracting(Exhibit::name)
        .containsExactly("tuning-fits-networks");
  }

  @Test
  void saysWhatADesignLacks() {
    List<Design.Row> rows = new ArrayList<>();
    Population.block(rows, Block.SELECTION, 0, 4, 0, 4);
    assertThat(FITS.problems(Design.of(rows)))
        .anySatisfy(problem -> assertThat(problem.message()).contains("or seed for random halves"))
        .anySatisfy(
            problem ->
                assertThat(problem.message()).contains("at least 5 numerosities", "[1, 2, 3, 4]"));
    assertThat(FITS.withSeed(1).withEmptyImages(EmptyImages.INCLUDE).problems(Design.of(rows)))
        .isEmpty();
    Population.block(rows, Block.PREFERENCE, 0, 5, 4, 1);
    assertThat(FITS.withCriterion(new EveryUnit()).problems(Design.of(rows)))
        .anySatisfy(problem -> assertThat(problem.message()).contains("raise preferenceImages"))
        .anySatisfy(
            problem ->
                assertThat(problem.message())
                    .contains(
                        "same numerosities as the selection [1, 2, 3, 4]", "[1, 2, 3, 4, 5]"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FITS.analyze(new Population().preferring(3, 1).recorded(4, 1)))
        .withMessageContaining("seed for random halves");
  }

  @Test
  void showsPredictionsAndWidthsOverNetworks() throws InterruptedException {
    Map<NetworkId, TuningFits.Result> byId = new LinkedHashMap<>();
    TuningFits.Result tuned = FITS.analyze(logarithmic(5).shown(20, 1));
    TuningFits.Result rising = FITS.analyze(new Population().unit(n -> n, 9).shown(20, 1));
    for (long seed = 1; seed <= 5; seed++) {
      byId.put(id("trained", seed), tuned);
      byId.put(id("untrained", seed), rising);
    }
    List<Exhibit> exhibits = FITS.exhibits(new PerNetwork<>(byId));
    assertThat(exhibits)
        .extracting(Exhibit::name)
        .containsExactly("tuning-fits-networks", "tuning-predictions", "width-of-tuning");
    Table table = (Table) exhibits.get(0);
    assertThat(table.rows().get())
        .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()))
        .anySatisfy(
            row ->
                assertThat(row)
                    .startsWith("pool", "trained", NumberScale.LINEAR, "width_slope", 0.383, 5));
    Figure predictions = (Figure) exhibits.get(1);
    assertThat(predictions.finding())
        .isEqualTo("A Gaussian on the log2 n axis predicts best in 100 % of tests in trained.");
    assertThat(predictions.caption()).contains("fewer than 5 units", "the fresh images");
    assertThat(((Plot.Bars) predictions.plot()).series().get(0).x()).hasSize(9);
    assertThat(((Plot.Bars) predictions.plot()).x().categories())
        .startsWith("Gaussian linear")
        .contains("monotone")
        .hasSize(9);
    Figure widths = (Figure) exhibits.get(2);
    assertThat(widths.caption())
        .contains("linear axis: trained 0.", "untrained none", "neurons of monkeys 0.383");
    List<Plot.Panel> panels = ((Plot.Panels) widths.plot()).panels();
    assertThat(panels)
        .extracting(Plot.Panel::title)
        .containsExactly("linear", "square root", "cube root", "log2 n");
    assertThat(((Plot.Lines) panels.get(0).plot()).series())
        .extracting(Plot.Series::label)
        .as("untrained has no interior group")
        .containsExactly("trained", "slope of neurons in monkeys");
    assertThat(((Plot.Lines) panels.get(1).plot()).series()).hasSize(1);
    Plot.Series monkeys = ((Plot.Lines) panels.get(3).plot()).series().get(1);
    assertThat(
            (monkeys.y().get(1) - monkeys.y().get(0)) / (monkeys.x().get(1) - monkeys.x().get(0)))
        .isCloseTo(-0.009, within(1e-12));
  }

  private static NetworkId id(String network, long seed) {
    return network.equals("trained")
        ? NetworkId.model(network, seed)
        : NetworkId.control(network, seed);
  }
}
