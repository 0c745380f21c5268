package io.github.numerosity.stats.rsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Population;
import io.github.numerosity.stats.math.NumberScale;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Design;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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
      byId.put(
          new NetworkId("trained", OptionalLong.of(seed)),
          RSA.analyze(logarithmic().recorded(40, seed)));
    }
    byId.put(new NetworkId("untrained", OptionalLong.of(1)), RSA.analyze(linear().recorded(40, 1)));
    List<Exhibit> exhibits = RSA.exhibits(new PerNetwork<>(byId));
    assertThat(exhibits)
        .extracting(Exhibit::name)
        .containsExactly(
            "rdm-models",
            "rdm-ceilings",
            "rdm-cells",
            "rdm-fits-one-minus-pearson",
            "rdm-fits-crossnobis",
            "rdm-ranks",
            "rdm-one-minus-pearson-trained",
            "rdm-crossnobis-trained",
            "rdm-beside-models-trained",
            "rdm-plane-one-minus-pearson-trained",
            "rdm-plane-crossnobis-trained",
            "rdm-one-minus-pearson-untrained",
            "rdm-crossnobis-untrained",
            "rdm-beside-models-untrained",
            "rdm-plane-one-minus-pearson-untrained",
            "rdm-plane-crossnobis-untrained");
    Figure figure = (Figure) exhibits.get(6);
    assertThat(figure.finding())
        .contains("log n explains", "by correlation and by cross-validated distance");
    assertThat(((Figure) exhibits.get(11)).finding()).contains("not decided");
    assertThat(((Figure) exhibits.get(3)).finding())
        .contains("\"trained\": of |Δlog n|", "\"untrained\": no clear difference");
    assertThat(((Figure) exhibits.get(5)).finding())
        .contains("2 and 10 rank", "of 45, not among the most alike third", "undecided");
    assertThat(((Figure) exhibits.get(9)).finding()).contains("in order", "% of the squared");
    Plot.Heat beside = (Plot.Heat) ((Figure) exhibits.get(8)).plot();
    assertThat(beside.columns()).hasSize(4 * 10).contains("|Δlog n| 10");
    assertThat(beside.values()).hasSize(10 * 40);
    Plot.Heat heat = (Plot.Heat) figure.plot();
    assertThat(heat.values()).hasSize(100);
    assertThat(heat.values().get(1)).isEqualTo(heat.values().get(10));
    assertThat(cells((Table) exhibits.get(0))).hasSize(2 * 2 * 11);
    assertThat(cells((Table) exhibits.get(1)))
        .hasSize(4)
        .anySatisfy(row -> assertThat(row.get(4)).isInstanceOf(Double.class));
    assertThat(cells((Table) exhibits.get(2))).hasSize(2 * 2 * 45 * 2);
    assertThat(RSA.exhibits(new PerNetwork<>(Map.of()))).isEmpty();
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
