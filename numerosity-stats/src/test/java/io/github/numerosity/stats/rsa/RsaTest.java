package io.github.numerosity.stats.rsa;

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
import io.github.numerosity.result.Prominence;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Population;
import io.github.numerosity.stats.elementary.NumberScale;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RsaTest {
  private static final Rsa RSA = Rsa.withDefaults();

  /** Without noise, which depends on all images, to compare some with others. */
  private static final Rsa DISTANCE =
      RSA.withMeasures(Dissimilarity.CROSS_VALIDATED_SQUARED_EUCLIDEAN);

  /** Units with Gaussian tuning of one width on an axis represent numbers on that axis. */
  @Test
  void namesTheAxisOfAPlantedCodeByBothMeasures() throws InterruptedException {
    assertThat(RSA.analyze(logarithmic().recorded(40, 1)).winner("pool"))
        .hasValue(NumberScale.LOG2);
    assertThat(RSA.analyze(linear().recorded(40, 1)).winner("pool")).hasValue(NumberScale.LINEAR);
  }

  @Test
  void correlatesNearlyPerfectlyWithTheModelOfAPlantedCode() throws InterruptedException {
    RdmFit fit = RSA.analyze(logarithmic().shown(80, 2)).fit("pool", Dissimilarity.CROSSNOBIS);
    assertThat(fit.status()).isEqualTo(RdmFit.Status.OK);
    assertThat(fit.log2().orElseThrow()).isGreaterThan(0.95);
    assertThat(fit.logAdvantage().orElseThrow()).isPositive();
    assertThat(fit.reliability().orElseThrow()).isGreaterThan(0.95);
    assertThat(fit.rank(9, 10).orElseThrow()).isLessThan(5);
    assertThat(fit.rank(1, 10).orElseThrow()).isGreaterThan(40);
    assertThat(fit.rank(10, 1)).isEqualTo(fit.rank(1, 10));
    assertThat(fit.rank(1, 11)).isEmpty();
  }

  /**
   * Units that do not care about number: over 30 populations the means of the correlations stay
   * near 0. One correlation of 45 cells that share conditions has an sd of at most about 0.25 (ten
   * independent values would give 0.33), so 0.2 is at least three standard errors.
   */
  @Test
  void findsNoCodeInNoise() throws InterruptedException {
    double sum = 0;
    double reliability = 0;
    for (long seed = 1; seed <= 30; seed++) {
      RdmFit fit =
          RSA.analyze(new Population().unit(n -> 1, 20).shown(8, seed))
              .fit("pool", Dissimilarity.CROSSNOBIS);
      sum += fit.log2().orElseThrow() / 30;
      reliability += fit.reliability().orElseThrow() / 30;
    }
    assertThat(sum).isCloseTo(0, within(0.2));
    assertThat(reliability).isCloseTo(0, within(0.2));
  }

  @Test
  void doesNotDependOnTheOrderOfRows() throws InterruptedException {
    Responses responses = linear().recorded(12, 3);
    int rows = responses.design().stimuli();
    int[] backwards = IntStream.range(0, rows).map(row -> rows - 1 - row).toArray();
    RdmFit straight = RSA.analyze(responses).fits().get(1);
    RdmFit reversed = RSA.analyze(responses.select(backwards)).fits().get(1);
    assertThat(reversed.rdm().upperTriangle())
        .containsExactly(straight.rdm().upperTriangle(), within(1e-9));
  }

  /** Two copies of each image fall into the same fold, so that no image meets itself. */
  @Test
  void keepsCopiesOfAnImageInOneFold() throws InterruptedException {
    Responses responses = linear().recorded(12, 4);
    int rows = responses.design().stimuli();
    int[] twice = IntStream.range(0, 2 * rows).map(row -> row % rows).toArray();
    assertThat(DISTANCE.analyze(responses.select(twice)).fits().get(0).rdm().upperTriangle())
        .containsExactly(
            DISTANCE.analyze(responses).fits().get(0).rdm().upperTriangle(), within(1e-9));
  }

  @Test
  void leavesTheModelsAbsentWhenAPatternIsConstant() throws InterruptedException {
    List<Design.Row> rows = new ArrayList<>();
    Population.block(rows, Block.SELECTION, 1, 4, 0, 4);
    float[] values = new float[rows.size() * 3];
    for (int row = 4; row < rows.size(); row++) {
      for (int unit = 0; unit < 3; unit++) {
        values[row * 3 + unit] = (row * 7 + unit * 5) % 11;
      }
    }
    Responses responses =
        Responses.of(
            Design.of(rows), new Population().unit(n -> 0, 3).recorded(4, 1).units(), values);
    Rsa.Result result = RSA.analyze(responses);
    RdmFit correlation = result.fit("pool", Dissimilarity.ONE_MINUS_PEARSON);
    assertThat(correlation.status()).isEqualTo(RdmFit.Status.CONSTANT_PATTERN);
    assertThat(correlation.linear()).isEmpty();
    assertThat(correlation.value(1, 2)).isEmpty();
    assertThat(correlation.value(2, 3)).isPresent();
    assertThat(result.winner("pool")).isEmpty();
    RdmFit distance = result.fit("pool", Dissimilarity.CROSSNOBIS);
    assertThat(distance.status()).isEqualTo(RdmFit.Status.OK);
    assertThat(cells(result.tables().get(0)))
        .hasSize(12)
        .contains(
            List.of("pool", Dissimilarity.ONE_MINUS_PEARSON, 1, 2, java.util.Optional.empty()));
  }

  @Test
  void saysWhyThereIsNoModelCorrelation() throws InterruptedException {
    List<Design.Row> two = new ArrayList<>();
    Population.block(two, Block.SELECTION, 0, 2, 0, 4);
    assertThat(RSA.analyze(linear().responses(two, 1)).fits())
        .extracting(RdmFit::status)
        .containsOnly(RdmFit.Status.TOO_FEW_CONDITIONS);
    List<Design.Row> rows = new ArrayList<>();
    Population.block(rows, Block.SELECTION, 1, 3, 0, 4);
    Responses silent =
        Responses.of(
            Design.of(rows),
            new Population().unit(n -> 0, 2).recorded(4, 1).units(),
            new float[24]);
    assertThat(RSA.analyze(silent).fits())
        .extracting(RdmFit::status)
        .containsExactly(RdmFit.Status.CONSTANT_PATTERN, RdmFit.Status.NO_NOISE);
  }

  @Test
  void leavesNumerosityZeroOutOfTheModelsButNotOutOfTheMatrix() throws InterruptedException {
    List<Design.Row> rows = new ArrayList<>();
    Population.block(rows, Block.SELECTION, 0, 5, 0, 8);
    Responses withZero = logarithmic().responses(rows, 5);
    int[] items =
        IntStream.range(0, rows.size()).filter(row -> rows.get(row).numerosity() > 0).toArray();
    RdmFit all = DISTANCE.analyze(withZero).fits().get(0);
    RdmFit some = DISTANCE.analyze(withZero.select(items)).fits().get(0);
    assertThat(all.value(0, 3)).isPresent();
    assertThat(all.linear()).isEqualTo(some.linear());
    assertThat(all.log2()).isEqualTo(some.log2());
  }

  @Test
  void refusesDesignsWithTooFewImagesOrNumerosities() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RSA.analyze(linear().recorded(3, 1)))
        .withMessageContaining("4 folds need 4 images")
        .withMessageContaining("numerosity 1 of set standard has 3");
    List<Design.Row> one = new ArrayList<>();
    Population.block(one, Block.SELECTION, 3, 3, 0, 8);
    assertThat(RSA.problems(Design.of(one)))
        .singleElement()
        .asString()
        .contains("at least 2 numerosities", "[3]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RSA.withImageFolds(1))
        .withMessageContaining("imageFolds must be >= 2, got 1");
  }

  @Test
  void showsEstimatesOverNetworksAndAMeanMatrixForEach() throws InterruptedException {
    Map<NetworkId, Rsa.Result> byId = new LinkedHashMap<>();
    for (long seed = 1; seed <= 5; seed++) {
      byId.put(NetworkId.model("trained", seed), RSA.analyze(logarithmic().recorded(40, seed)));
    }
    byId.put(NetworkId.control("untrained", 1), RSA.analyze(linear().recorded(40, 1)));
    List<Exhibit> exhibits = RSA.exhibits(new PerNetwork<>(byId));
    assertThat(exhibits)
        .extracting(Exhibit::name)
        .containsExactly(
            "rdm-models",
            "rdm-ceilings",
            "rdm-cells",
            "rdm-one-minus-pearson",
            "rdm-beside-models",
            "rdm-ranks",
            "rdm-fits-one-minus-pearson",
            "rdm-plane-one-minus-pearson",
            "rdm-crossnobis",
            "rdm-fits-crossnobis",
            "rdm-plane-crossnobis");
    assertThat(exhibits)
        .filteredOn(Figure.class::isInstance)
        .allSatisfy(
            exhibit -> {
              Figure figure = (Figure) exhibit;
              assertThat(figure.topic()).isEqualTo("Representational similarity");
              assertThat(figure.prominence())
                  .isEqualTo(
                      figure.name().endsWith("crossnobis") ? Prominence.APPENDIX : Prominence.BODY);
              assertThat(figure.finding()).as("a title").hasSizeLessThan(141);
            });
    Figure matrices = figure(exhibits, "rdm-one-minus-pearson");
    assertThat(matrices.finding())
        .startsWith("On average over networks trained, ")
        .contains(" are most alike and ");
    Plot.Heat heat = (Plot.Heat) panel(matrices, 0);
    assertThat(heat.values()).hasSize(100);
    assertThat(heat.values().get(1)).isEqualTo(heat.values().get(10));
    assertThat(heat.rowTitle()).isEqualTo("numerosity");
    Figure beside = figure(exhibits, "rdm-beside-models");
    assertThat(beside.finding())
        .isEqualTo(
            "Distance in log n explains dissimilarities better than in n in trained; not decided in untrained.");
    assertThat(((Plot.Panels) beside.plot()).panels())
        .extracting(Plot.Panel::title)
        .containsExactly("trained", "untrained", "model: |Δn|", "model: |Δlog n|");
    Plot.Heat linear = (Plot.Heat) panel(beside, 2);
    assertThat(linear.values().get(0)).as("diagonal").isEmpty();
    assertThat(linear.values().get(1)).as("neighbours, 9 of 45 tied").hasValue(4.0 / 44);
    assertThat(linear.values().get(9)).as("1 and 10").hasValue(1.0);
    assertThat(linear.title()).isEqualTo(((Plot.Heat) panel(beside, 0)).title());
    Figure fits = figure(exhibits, "rdm-fits-one-minus-pearson");
    assertThat(fits.finding())
        .startsWith("|Δlog n| (")
        .contains("explains the matrix of trained better than the next best model, |Δn|");
    assertThat(fits.caption()).contains("No clear difference between the best models", "untrained");
    Plot.Points models = (Plot.Points) panel(fits, 0);
    assertThat(models.x().categories()).containsExactly("|Δn|", "|Δlog n|");
    assertThat(models.bands())
        .singleElement()
        .extracting(Plot.Band::label)
        .isEqualTo("noise ceiling");
    assertThat(((Plot.Points) panel(fits, 1)).bands()).as("one network").isEmpty();
    Figure ranks = figure(exhibits, "rdm-ranks");
    assertThat(ranks.finding())
        .contains("In trained, ", "2 and 10", "are not among the most alike third of pairs");
    assertThat(ranks.caption()).contains("untrained, 1 - Pearson correlation: 2 and 10 ");
    assertThat(((Plot.Panels) ranks.plot()).panels()).hasSize(2);
    assertThat(((Plot.Points) panel(ranks, 0)).bands().get(0).high()).containsExactly(15.0);
    Figure plane = figure(exhibits, "rdm-plane-one-minus-pearson");
    assertThat(plane.finding()).contains("in order in 5 of 5 trained, 1 of 1 untrained networks");
    Plot.Lines path = (Plot.Lines) panel(plane, 0);
    assertThat(path.series()).hasSize(1);
    assertThat(path.series().get(0).marks())
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    assertThat(cells((Table) exhibits.get(0))).hasSize(2 * 2 * 11);
    assertThat(cells((Table) exhibits.get(1)))
        .hasSize(4)
        .anySatisfy(row -> assertThat(row.get(4)).isInstanceOf(Double.class));
    assertThat(cells((Table) exhibits.get(2))).hasSize(2 * 2 * 45 * 2);
    assertThat(RSA.exhibits(new PerNetwork<>(Map.of()))).isEmpty();
  }

  private static Figure figure(List<Exhibit> exhibits, String name) {
    return exhibits.stream()
        .filter(exhibit -> exhibit.name().equals(name))
        .map(Figure.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Plot panel(Figure figure, int number) {
    return ((Plot.Panels) figure.plot()).panels().get(number).plot();
  }

  private static List<List<Object>> cells(Table table) {
    List<List<Object>> rows = table.rows().get().toList();
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
    return rows;
  }

  private static Population linear() {
    Population population = new Population();
    for (int preferred = -8; preferred <= 19; preferred++) {
      double centre = preferred;
      population.unit(n -> 4 * Math.exp(-(n - centre) * (n - centre) / 32), 2);
    }
    return population;
  }

  private static Population logarithmic() {
    Population population = new Population();
    for (int step = -8; step <= 22; step++) {
      double centre = step / 4.0;
      population.unit(
          n -> {
            double distance = Math.log(Math.max(n, 0.5)) / Math.log(2) - centre;
            return 4 * Math.exp(-distance * distance / 2);
          },
          2);
    }
    return population;
  }
}
