package io.github.numerosity.stats.covariates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Csv;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.OracleCsv;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Property;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CovariatesTest {
  private static final Covariates ANALYSIS = Covariates.withDefaults();

  private static int model(Covariates.Result result, String name) {
    return IntStream.range(0, result.models().size())
        .filter(model -> result.models().get(model).name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void assertClose(double actual, double expected, double tolerance) {
    assertThat(actual).isCloseTo(expected, within(Math.abs(expected) * tolerance));
  }

  @Test
  void matchesRegressionsInFiftyDigits() {
    Covariates.Result result = ANALYSIS.analyze(ShownFeatures.oracle().wide());
    List<OracleCsv> truth = OracleCsv.resource("covariates-truth.csv");
    assertThat(truth).hasSize(24);
    for (OracleCsv line : truth) {
      int model = model(result, line.text("model"));
      int unit = (int) line.number("unit");
      // Unit 1 stands 10,000 above 0 and varies by 1: what is known of it has 12 digits.
      double tolerance = unit == 1 ? 1e-9 : 1e-11;
      assertClose(
          result.models().get(model).tolerance().orElseThrow(), line.number("tolerance"), 1e-12);
      assertThat(result.models().get(model).degreesOfFreedom()).isEqualTo((int) line.number("df"));
      CovariateModel.Fit fit = result.fit(model, unit).orElseThrow();
      assertClose(fit.coefficient(), line.number("beta"), tolerance);
      assertClose(fit.f(), line.number("f"), tolerance);
      assertClose(fit.logP(), line.number("log_p"), tolerance);
      assertClose(fit.uniqueRSquared(), line.number("unique_r_squared"), tolerance);
      assertClose(fit.rSquared(), line.number("r_squared"), tolerance);
    }
  }

  @Test
  void givesAnglesToTheQuantities() {
    Covariates.Result result = ANALYSIS.analyze(ShownFeatures.oracle().wide());
    for (OracleCsv line : OracleCsv.resource("size-spacing-truth.csv")) {
      List<Double> beta = result.sizeSpacing((int) line.number("unit")).orElseThrow();
      assertClose(beta.get(0), line.number("beta_number"), 1e-8);
      assertClose(beta.get(1), line.number("beta_size"), 1e-8);
      assertClose(beta.get(2), line.number("beta_spacing"), 1e-8);
      for (QuantityAxis axis :
          List.of(
              QuantityAxis.NUMBER,
              QuantityAxis.TOTAL_AREA,
              QuantityAxis.PERIMETER,
              QuantityAxis.FIELD_AREA,
              QuantityAxis.COVERAGE)) {
        assertClose(
            axis.degrees(beta.get(0), beta.get(1), beta.get(2)),
            line.number("angle_" + axis.name().toLowerCase(java.util.Locale.ROOT)),
            1e-8);
      }
    }
    assertThat(QuantityAxis.DENSITY.degrees(1, 0, -1)).isCloseTo(0, within(1e-12));
    assertThat(QuantityAxis.DENSITY.degrees(-1, 0, 1)).isCloseTo(180, within(1e-12));
    assertThat(QuantityAxis.NUMBER.degrees(0, 3, 0)).isCloseTo(90, within(1e-12));
  }

  @Test
  void isTheSameForFloatsAndDoublesOfTheSameValues() {
    Responses narrow = ShownFeatures.oracle().narrow();
    Design design = narrow.design();
    double[] values = new double[design.stimuli() * 4];
    double[] row = new double[4];
    for (int stimulus = 0; stimulus < design.stimuli(); stimulus++) {
      narrow.row(stimulus, row);
      System.arraycopy(row, 0, values, stimulus * 4, 4);
    }
    Covariates.Result one = ANALYSIS.analyze(narrow);
    Covariates.Result other = ANALYSIS.analyze(Responses.of(design, narrow.units(), values));
    for (int unit = 0; unit < 4; unit++) {
      assertThat(one.fit(0, unit)).isEqualTo(other.fit(0, unit)).isPresent();
    }
  }

  /** Equal discs in a field that grows with number: area and contour follow number exactly. */
  private static ShownFeatures equalDiscs(double hullSd) {
    ShownFeatures shown = new ShownFeatures();
    SplittableRandom random = new SplittableRandom(4);
    for (int numerosity = 1; numerosity <= 6; numerosity++) {
      for (int image = 0; image < 10; image++) {
        Map<Property, Double> features = new EnumMap<>(Property.class);
        features.put(Property.TOTAL_AREA, 12.5 * numerosity);
        features.put(Property.ITEM_AREA, 12.5);
        features.put(Property.PERIMETER, 12.5331 * numerosity);
        double hull = 20 * numerosity * Math.exp(hullSd * random.nextGaussian());
        features.put(Property.HULL_AREA, hull);
        features.put(Property.DENSITY, numerosity / hull);
        shown.add("discs", numerosity, features, numerosity + random.nextGaussian(), 7);
      }
    }
    return shown;
  }

  @Test
  void withholdsModelsThatCannotTellNumberFromAFeature() {
    Covariates.Result result = ANALYSIS.analyze(equalDiscs(1).wide());
    assertThat(result.models())
        .extracting(CovariateModel::name)
        .containsExactly(
            "total_area+perimeter+hull_area",
            "total_area",
            "perimeter",
            "hull_area",
            "item_area",
            "density");
    for (String name : List.of("total_area+perimeter+hull_area", "total_area", "perimeter")) {
      CovariateModel model = result.models().get(model(result, name));
      assertThat(model.withheld().orElseThrow()).contains("log n has tolerance", "0.1 is needed");
      assertThat(model.tolerance().orElseThrow()).isLessThan(1e-12);
      assertThat(result.fit(model(result, name), 0)).isEmpty();
    }
    CovariateModel item = result.models().get(model(result, "item_area"));
    assertThat(item.withheld()).contains("item_area does not vary");
    assertThat(item.leftOut()).containsExactly(Property.ITEM_AREA);
    CovariateModel hull = result.models().get(model(result, "hull_area"));
    assertThat(hull.withheld()).isEmpty();
    assertThat(hull.varianceInflation().orElseThrow())
        .isEqualTo(1 / hull.tolerance().orElseThrow());
    assertThat(result.sizeSpacingWithheld().orElseThrow()).contains("tolerance", "other two");
    assertThat(result.sizeSpacing(0)).isEmpty();
  }

  @Test
  void leavesConstantAndRepeatedFeaturesOutOfTheCommonModel() {
    ShownFeatures shown = new ShownFeatures();
    SplittableRandom random = new SplittableRandom(5);
    for (int image = 0; image < 60; image++) {
      double hull = Math.exp(random.nextGaussian());
      Map<Property, Double> features = new EnumMap<>(Property.class);
      features.put(Property.TOTAL_AREA, 80 * (1 + 1e-14 * random.nextGaussian()));
      features.put(Property.PERIMETER, 3 * hull * hull);
      features.put(Property.HULL_AREA, hull);
      features.put(Property.ITEM_AREA, 80.0 / (1 + image % 4));
      features.put(Property.DENSITY, (1 + image % 4) / hull);
      shown.add("constant-area", 1 + image % 4, features, random.nextGaussian());
    }
    Covariates.Result result = ANALYSIS.analyze(shown.wide());
    CovariateModel common = result.models().get(0);
    assertThat(common.withheld()).isEmpty();
    assertThat(common.leftOut()).containsExactly(Property.TOTAL_AREA, Property.HULL_AREA);
    assertThat(common.degreesOfFreedom()).isEqualTo(60 - 1 - 2);
    assertThat(result.fit(0, 0).orElseThrow().f())
        .isCloseTo(result.fit(model(result, "hull_area"), 0).orElseThrow().f(), within(1e-9));
    assertThat(result.models().get(model(result, "item_area")).withheld().orElseThrow())
        .contains("log n has tolerance");
  }

  @Test
  void saysWhichModelsPicturesFromFilesDoNotAllow() {
    ShownFeatures shown = new ShownFeatures();
    SplittableRandom random = new SplittableRandom(6);
    for (int image = 0; image < 40; image++) {
      Map<Property, Double> seen =
          Map.of(
              Property.LUMINANCE,
              20 + random.nextDouble(),
              Property.CONTRAST_ENERGY,
              500 * Math.exp(random.nextGaussian()));
      shown.add("photos", 1 + image % 4, seen, random.nextGaussian());
    }
    Covariates.Result result =
        ANALYSIS
            .withFeatures(Property.TOTAL_AREA, Property.HULL_AREA, Property.CONTRAST_ENERGY)
            .analyze(shown.wide());
    assertThat(result.models().get(0).withheld().orElseThrow())
        .contains("total_area is not known in 40 of 40 images")
        .contains("hull_area is not known")
        .contains("numerosity 1 in set photos");
    assertThat(result.models().get(model(result, "contrast_energy")).withheld()).isEmpty();
    assertThat(result.sizeSpacingWithheld().orElseThrow()).contains("total_area is not known");

    Covariates.Result blind = ANALYSIS.analyze(shown.wide(Design.of(rows(shown.design()))));
    assertThat(blind.models()).allMatch(model -> model.withheld().isPresent());
  }

  private static List<Design.Row> rows(Design design) {
    return IntStream.range(0, design.stimuli()).mapToObj(design::row).toList();
  }

  @Test
  void saysThatAFeatureOfZeroHasNoLogarithm() {
    ShownFeatures shown = new ShownFeatures();
    for (int image = 0; image < 8; image++) {
      shown.add("dark", 1 + image % 2, Map.of(Property.LUMINANCE, image % 2 * 1.0), image);
    }
    assertThat(
            ANALYSIS
                .withFeatures(Property.LUMINANCE)
                .analyze(shown.wide())
                .models()
                .get(0)
                .withheld()
                .orElseThrow())
        .contains("luminance is 0, which has no logarithm, in 4 of 8 images");
  }

  @Test
  void takesImagesOfTheSelectionWithItemsOnly() {
    ShownFeatures shown = ShownFeatures.oracle();
    ShownFeatures more = ShownFeatures.oracle();
    more.add("scattered", 0, Map.of(Property.TOTAL_AREA, 0.0), 9, 9, 9, 9);
    more.add(Block.PREFERENCE, "scattered", 3, Map.of(), -9, 9, 9, 9);
    assertThat(ANALYSIS.analyze(more.wide()).fit(0, 0))
        .isEqualTo(ANALYSIS.analyze(shown.wide()).fit(0, 0))
        .isPresent();
  }

  @Test
  void hasNoRegressionOfAUnitThatAnswersAllImagesAlike() {
    Covariates.Result result = ANALYSIS.analyze(equalDiscs(1).wide());
    int hull = model(result, "hull_area");
    assertThat(result.fit(hull, 0)).isPresent();
    assertThat(result.fit(hull, 1)).isEmpty();
  }

  @Test
  void knowsResponsesThatNumberOrFeaturesExplainWhole() {
    ShownFeatures shown = new ShownFeatures();
    SplittableRandom random = new SplittableRandom(8);
    for (int image = 0; image < 50; image++) {
      int numerosity = 1 + image % 5;
      double hull = Math.exp(random.nextGaussian());
      shown.add(
          "exact",
          numerosity,
          Map.of(Property.HULL_AREA, hull),
          2 * Math.log(numerosity) + 3 * Math.log(hull),
          3 * Math.log(hull));
    }
    Covariates.Result result = ANALYSIS.withFeatures(Property.HULL_AREA).analyze(shown.wide());
    CovariateModel.Fit number = result.fit(0, 0).orElseThrow();
    assertThat(number.f()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(number.logP()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(number.coefficient()).isCloseTo(2, within(1e-12));
    CovariateModel.Fit none = result.fit(0, 1).orElseThrow();
    assertThat(none.f()).isZero();
    assertThat(none.logP()).isZero();
  }

  @Test
  void refusesWhatHasNoMeaning() {
    ShownFeatures one = new ShownFeatures();
    one.add("a", 0, Map.of(), 1).add("a", 4, Map.of(), 2).add("a", 4, Map.of(), 3);
    assertThat(ANALYSIS.problems(one.design()))
        .singleElement()
        .asString()
        .contains("covariates needs at least 2 numerosities above 0", "[4]");
    assertThatThrownBy(() -> ANALYSIS.analyze(one.wide()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[4]");
    assertThatThrownBy(() -> ANALYSIS.withFeatures(Property.COUNT))
        .hasMessageContaining("count is number itself");
    assertThatThrownBy(() -> ANALYSIS.withFeatures(Property.DENSITY, Property.DENSITY))
        .hasMessageContaining("distinct");
    assertThatThrownBy(() -> ANALYSIS.withFeatures()).hasMessageContaining("at least one");
    assertThatThrownBy(() -> ANALYSIS.withAlpha(1)).hasMessageContaining("alpha");
    assertThatThrownBy(() -> Covariates.withDefaults().withLeastTolerance(Double.NaN))
        .hasMessageContainingAll("leastTolerance must be in (0, 1)", "NaN");
  }

  @Test
  void showsSharesOverNetworksAndWhatWasWithheld() throws IOException {
    Map<NetworkId, Covariates.Result> byId = new LinkedHashMap<>();
    for (String network : List.of("trained", "untrained")) {
      for (long seed = 1; seed <= 5; seed++) {
        byId.put(
            network.equals("trained")
                ? NetworkId.model(network, seed)
                : NetworkId.control(network, seed),
            ANALYSIS.analyze(equalDiscs(1).wide()));
      }
    }
    List<Exhibit> exhibits = ANALYSIS.exhibits(new PerNetwork<>(byId));
    assertThat(exhibits)
        .extracting(Exhibit::name)
        .containsExactly("covariate-shares", "number-beyond-features");
    Figure figure = (Figure) exhibits.get(1);
    assertThat(figure.finding())
        .startsWith("Number counts beside other features in ")
        .contains(" of units of trained")
        .endsWith("; no clear difference from untrained.");
    List<Plot.Panel> panels = ((Plot.Panels) figure.plot()).panels();
    Plot.Bars shares = (Plot.Bars) panels.get(0).plot();
    assertThat(shares.x().categories()).contains("hull area").doesNotContain("total area");
    assertThat(shares.series())
        .extracting(Plot.Series::label)
        .containsExactly("trained", "untrained");
    assertThat(((Plot.Bars) panels.get(1).plot()).y().title()).contains("unique R²");
    assertThat(figure.topic()).isEqualTo("Number and other features");
    assertThat(figure.caption())
        .contains("hull_area", "60 images", "Withheld: total_area (log n has tolerance");
    for (Exhibit exhibit : exhibits) {
      if (exhibit instanceof Table table) {
        Csv.write(table, new StringBuilder());
      }
    }
    for (Table table : byId.values().iterator().next().tables()) {
      StringBuilder csv = new StringBuilder();
      Csv.write(table, csv);
      assertThat(csv.toString()).doesNotContain("NaN");
    }
    assertThat(ANALYSIS.exhibits(new PerNetwork<>(Map.of()))).isEmpty();
  }
}
