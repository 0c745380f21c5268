package io.github.numerosity.stats.rsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.design.Design;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.stats.Population;
import io.github.numerosity.stats.elementary.Correlation;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Properties;
import io.github.numerosity.stimulus.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Models of number and of visual features, over two stimulus sets, one of constant area. */
class RsaModelsTest {
  private static final Rsa RSA =
      Rsa.withDefaults().withSeed(1).withSplits(10).withPermutations(999);

  @Test
  void toldApartByTwoSetsAreaExplainsUnitsThatFollowIt() throws InterruptedException {
    Rsa.Result result = RSA.analyze(units(row -> area(row) / 100, 12, 1));
    RdmFit fit = conditions(result, Dissimilarity.CROSSNOBIS);
    assertThat(fit.correlation(RdmModel.TOTAL_AREA).orElseThrow()).isGreaterThan(0.95);
    assertThat(partial(fit, RdmModel.LINEAR, RdmModel.TOTAL_AREA).correlation().orElseThrow())
        .isBetween(-0.4, 0.4);
    assertThat(partial(fit, RdmModel.TOTAL_AREA, RdmModel.LINEAR).correlation().orElseThrow())
        .isGreaterThan(0.9);
    assertThat(fit.model(RdmModel.TOTAL_AREA).orElseThrow().mantel().orElseThrow().pValue())
        .isEqualTo(0.001);
    assertThat(fit.model(RdmModel.ONE_HOT).orElseThrow().status()).isEqualTo(ModelFit.Status.OK);
  }

  @Test
  void numberExplainsUnitsThatFollowItBeyondAllLooks() throws InterruptedException {
    Rsa.Result result = RSA.analyze(units(row -> row.numerosity(), 12, 2));
    RdmFit fit = conditions(result, Dissimilarity.CROSSNOBIS);
    assertThat(partial(fit, RdmModel.LINEAR, RdmModel.TOTAL_AREA).correlation().orElseThrow())
        .isGreaterThan(0.9);
    PartialFit looks = partial(fit, RdmModel.LINEAR, RdmModel.TOTAL_AREA, RdmModel.CONTOUR);
    assertThat(looks.correlation().orElseThrow()).isGreaterThan(0.5);
    assertThat(looks.tolerance()).isBetween(0.1, 0.9);
    assertThat(fit.splitHalf().orElseThrow().reliability()).isGreaterThan(0.9);
    assertThat(fit.splitHalf().orElseThrow().splits()).isEqualTo(10);
    assertThat(result.leftOut()).isEmpty();
  }

  /** Density is n / 100 in both sets, and so no other model than |Δn|. */
  @Test
  void withholdsPartialResultsOfModelsThatCannotBeToldApart() throws InterruptedException {
    Responses responses = units(row -> row.numerosity(), 12, 3);
    Design design = responses.design();
    Design dense =
        design.withProperties(
            IntStream.range(0, design.stimuli())
                .mapToObj(row -> design.row(row).numerosity() / 100.0)
                .map(density -> Properties.of(Map.of(Property.DENSITY, density)))
                .toList());
    RdmFit fit =
        conditions(RSA.analyze(responses.relabelled(dense)), Dissimilarity.ONE_MINUS_PEARSON);
    PartialFit confounded = partial(fit, RdmModel.LINEAR, RdmModel.DENSITY);
    assertThat(confounded.status()).isEqualTo(PartialFit.Status.CONFOUNDED);
    assertThat(confounded.tolerance()).isLessThan(1e-12);
    assertThat(confounded.correlation()).isEmpty();
  }

  @Test
  void saysWhichModelsPredictNothing() throws InterruptedException {
    Rsa.Result result = RSA.analyze(units(row -> row.numerosity(), 12, 4));
    RdmFit numerosities = result.fit("pool", Dissimilarity.CROSSNOBIS);
    assertThat(numerosities.model(RdmModel.ONE_HOT).orElseThrow().status())
        .isEqualTo(ModelFit.Status.CONSTANT_MODEL);
    assertThat(numerosities.model(RdmModel.HULL).orElseThrow().status())
        .isEqualTo(ModelFit.Status.NOT_KNOWN);
    assertThat(numerosities.model(RdmModel.PIXELS).orElseThrow().status())
        .isEqualTo(ModelFit.Status.NOT_KNOWN);
    assertThat(numerosities.partials()).isEmpty();
    Rsa.Result constantArea = RSA.analyze(only("constant", units(row -> row.numerosity(), 12, 4)));
    assertThat(
            constantArea
                .fit("pool", Dissimilarity.CROSSNOBIS)
                .model(RdmModel.TOTAL_AREA)
                .orElseThrow()
                .status())
        .isEqualTo(ModelFit.Status.CONSTANT_MODEL);
    assertThat(constantArea.conditionFits()).isEmpty();
    assertThat(constantArea.leftOut())
        .singleElement()
        .asString()
        .contains("partial results need several stimulus sets");
  }

  /** Pictures of one pixel, white by the share n/10: two pictures differ by 25.5 times |Δn|. */
  @Test
  void comparesPicturesByTheirGreyLevels() throws InterruptedException {
    Responses responses = units(row -> row.numerosity(), 12, 5);
    Design design = responses.design();
    ImageSize size = new ImageSize(1, 1, 3);
    Design pictured =
        design.withPictures(
            row -> {
              byte level = (byte) (20 * design.row(row).numerosity());
              return Image.of(size, new byte[] {level, level, level});
            });
    RdmFit fit = RSA.analyze(responses.relabelled(pictured)).fit("pool", Dissimilarity.CROSSNOBIS);
    Rdm pixels = fit.model(RdmModel.PIXELS).orElseThrow().prediction().orElseThrow();
    assertThat(pixels.value(0, 7).orElseThrow()).isCloseTo(20 * 7, within(1e-9));
    assertThat(fit.correlation(RdmModel.PIXELS)).isEqualTo(fit.linear());
    int[] backwards =
        IntStream.range(0, design.stimuli()).map(i -> design.stimuli() - 1 - i).toArray();
    assertThat(
            RSA.analyze(responses.relabelled(pictured).select(backwards))
                .fit("pool", Dissimilarity.CROSSNOBIS)
                .model(RdmModel.PIXELS)
                .orElseThrow()
                .prediction())
        .hasValue(pixels);
  }

  @Test
  void leavesOutAndNamesWhatDrawsAtRandomWithoutASeed() throws InterruptedException {
    Rsa.Result result = Rsa.withDefaults().analyze(units(row -> row.numerosity(), 12, 6));
    assertThat(result.leftOut())
        .anySatisfy(text -> assertThat(text).contains("split halves", "need a seed"))
        .anySatisfy(text -> assertThat(text).contains("Mantel's test of 16 conditions", "seed"));
    RdmFit exact = result.fit("pool", Dissimilarity.CROSSNOBIS);
    assertThat(exact.model(RdmModel.LINEAR).orElseThrow().mantel().orElseThrow().exact()).isTrue();
    assertThat(exact.splitHalf()).isEmpty();
    RdmFit drawn = conditions(result, Dissimilarity.CROSSNOBIS);
    assertThat(drawn.model(RdmModel.LINEAR).orElseThrow().mantel()).isEmpty();
    assertThat(Rsa.withDefaults().needsRows()).isFalse();
    assertThat(RSA.needsRows()).isTrue();
  }

  @Test
  void leavesSplitHalvesOutWhenImagesAreTooFew() throws InterruptedException {
    Rsa.Result result = RSA.withImageFolds(2).analyze(units(row -> row.numerosity(), 3, 7));
    assertThat(result.leftOut()).singleElement().asString().contains("4 images", "fewest are 3");
  }

  /** With two units and 96 images the shrunken covariance is nearly that of the noise itself. */
  @Test
  void dividesByTheWholeCovarianceIfToldTo() throws InterruptedException {
    Responses responses = units(row -> row.numerosity(), 12, 8);
    Rsa full =
        Rsa.withDefaults()
            .withMeasures(Dissimilarity.SQUARED_MAHALANOBIS)
            .withNoise(NoiseModel.LEDOIT_WOLF);
    double[] correlated = full.analyze(responses).fits().get(0).rdm().upperTriangle();
    double[] diagonal =
        full.withNoise(NoiseModel.DIAGONAL).analyze(responses).fits().get(0).rdm().upperTriangle();
    for (int cell = 0; cell < correlated.length; cell++) {
      assertThat(correlated[cell] / diagonal[cell]).isBetween(0.5, 2.0).isNotEqualTo(1);
    }
    assertThat(full.needsRows()).isTrue();
  }

  @Test
  void namesNoWinnerWithoutBothKindsOfMeasure() throws InterruptedException {
    Responses responses = new Population().preferring(3, 20).preferring(8, 20).recorded(12, 9);
    assertThat(
            Rsa.withDefaults()
                .withMeasures(Dissimilarity.CROSSNOBIS, Dissimilarity.EUCLIDEAN)
                .analyze(responses)
                .winner("pool"))
        .isEmpty();
  }

  @Test
  void runsOnEveryMeasureAndComparison() throws InterruptedException {
    Responses responses = units(row -> row.numerosity(), 12, 10);
    Rsa all = RSA.withMeasures(Dissimilarity.values()).withPermutations(19);
    for (RdmFit fit : all.analyze(responses).fits()) {
      assertThat(fit.linear().orElseThrow()).as("%s", fit.measure()).isPositive();
    }
    for (Correlation comparison : Correlation.values()) {
      Rsa.Result result = RSA.withPermutations(19).withComparison(comparison).analyze(responses);
      for (RdmFit fit : result.fits()) {
        ModelFit model = fit.model(RdmModel.LINEAR).orElseThrow();
        assertThat(fit.linear()).isEqualTo(model.correlation(comparison)).isPresent();
        assertThat(model.mantel().orElseThrow().pValue()).as("%s", comparison).isLessThan(0.01);
      }
    }
  }

  @Test
  void showsConditionsAndTheirTablesWhole() throws InterruptedException {
    Map<NetworkId, Rsa.Result> byId = new LinkedHashMap<>();
    for (long seed = 1; seed <= 5; seed++) {
      byId.put(
          NetworkId.model("trained", seed), RSA.analyze(units(row -> row.numerosity(), 8, seed)));
    }
    List<Exhibit> exhibits = RSA.exhibits(new PerNetwork<>(byId));
    assertThat(exhibits)
        .extracting(Exhibit::name)
        .contains(
            "rdm-condition-models",
            "rdm-condition-ceilings",
            "rdm-partial-models",
            "rdm-condition-fits-crossnobis",
            "rdm-condition-matrices");
    assertThat(exhibits)
        .filteredOn(Figure.class::isInstance)
        .extracting(exhibit -> ((Figure) exhibit).finding())
        .allSatisfy(
            finding -> assertThat(finding).isNotBlank().hasSizeLessThan(141).doesNotContain("NaN"));
    byId.values()
        .iterator()
        .next()
        .tables()
        .forEach(
            table ->
                assertThat(table.rows().get())
                    .as(table.name())
                    .isNotEmpty()
                    .allSatisfy(
                        row ->
                            assertThat(row)
                                .hasSameSizeAs(table.columns())
                                .doesNotContain(Double.NaN)));
  }

  @Test
  void refusesSettingsThatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RSA.withMeasures())
        .withMessageContaining("at least one, each once, got []");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RSA.withSplits(0))
        .withMessageContaining("splits must be >= 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RSA.withPermutations(0))
        .withMessageContaining("permutations must be >= 1, got 0");
    Rsa noise = RSA.withMeasures(Dissimilarity.MAHALANOBIS);
    assertThat(noise.problems(units(row -> 1, 1, 1).design()))
        .singleElement()
        .asString()
        .contains("16 images show 16 conditions", "show more images");
  }

  private static RdmFit conditions(Rsa.Result result, Dissimilarity measure) {
    return result.conditionFits().stream()
        .filter(fit -> fit.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  private static PartialFit partial(RdmFit fit, RdmModel model, RdmModel... given) {
    return fit.partials().stream()
        .filter(p -> p.model() == model && p.given().equals(List.of(given)))
        .findFirst()
        .orElseThrow();
  }

  private static double area(Design.Row row) {
    return row.set().equals("constant") ? 600 : 100 * row.numerosity();
  }

  /** Discs of one size, or discs that share one area. */
  private static double contour(Design.Row row) {
    double discs = row.numerosity();
    return row.set().equals("constant") ? 30 * Math.sqrt(discs) : 10 * discs;
  }

  private static Responses only(String set, Responses responses) {
    Design design = responses.design();
    return responses.select(
        IntStream.range(0, design.stimuli())
            .filter(row -> design.row(row).set().equals(set))
            .toArray());
  }

  /** 24 units with Gaussian tuning on the axis of a drive, noise of sd 0.3; 1 to 8 in two sets. */
  private static Responses units(ToDoubleFunction<Design.Row> drive, int images, long seed) {
    List<Design.Row> rows = new ArrayList<>();
    List<Properties> properties = new ArrayList<>();
    for (String set : List.of("standard", "constant")) {
      for (int numerosity = 1; numerosity <= 8; numerosity++) {
        for (int index = 0; index < images; index++) {
          Design.Row row = new Design.Row(Block.SELECTION, set, numerosity, index);
          rows.add(row);
          properties.add(
              Properties.of(
                  Map.of(Property.TOTAL_AREA, area(row), Property.PERIMETER, contour(row))));
        }
      }
    }
    RandomGenerator random = RandomStreams.of(seed).stream("test");
    float[] values = new float[rows.size() * 24];
    int at = 0;
    for (Design.Row row : rows) {
      for (int unit = 0; unit < 24; unit++) {
        double distance = drive.applyAsDouble(row) - (unit - 7);
        values[at++] =
            (float) (3 * Math.exp(-distance * distance / 18) + 0.3 * random.nextGaussian());
      }
    }
    return Responses.of(
        Design.of(rows).withProperties(properties),
        new Units(List.of(new LayerShape("pool", 24, 1, 1))),
        values);
  }
}
