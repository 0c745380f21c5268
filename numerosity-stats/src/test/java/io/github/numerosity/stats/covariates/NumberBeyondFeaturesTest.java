package io.github.numerosity.stats.covariates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Csv;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.selectivity.Selectivity;
import io.github.numerosity.stats.selectivity.UnitStatus;
import io.github.numerosity.stimulus.Property;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NumberBeyondFeaturesTest {
  private static final NumberBeyondFeatures CRITERION = NumberBeyondFeatures.withDefaults();

  @Test
  void takesTheLargestPOverTheModels() throws InterruptedException {
    Responses responses = ShownFeatures.oracle().wide();
    NumberBeyondFeatures.Result result = CRITERION.analyze(responses);
    Covariates.Result models = Covariates.withDefaults().analyze(responses);
    assertThat(result.models()).contains("total_area+perimeter+hull_area", "density");
    for (int unit = 0; unit < 4; unit++) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int model = 0; model < models.models().size(); model++) {
        double logP =
            models.fit(model, unit).map(CovariateModel.Fit::logP).orElse(Double.NEGATIVE_INFINITY);
        largest = Math.max(largest, logP);
      }
      assertThat(result.logPValue(unit)).hasValue(largest);
      assertThat(result.isSelective(unit)).isEqualTo(Math.exp(largest) < 0.01);
    }
    assertThat(result.selectivity(0)).isInstanceOf(Selectivity.Selective.class);
    assertThat(result.selectivity(1))
        .as("follows area")
        .isInstanceOf(Selectivity.NotSelective.class);
    assertThat(result.selectivity(3)).as("noise").isInstanceOf(Selectivity.NotSelective.class);
  }

  @Test
  void judgesNobodyWhereNumberIsConfoundedWithEveryFeature()
      throws InterruptedException, IOException {
    ShownFeatures shown = new ShownFeatures();
    SplittableRandom random = new SplittableRandom(3);
    for (int image = 0; image < 40; image++) {
      int numerosity = 1 + image % 4;
      Map<Property, Double> features = new EnumMap<>(Property.class);
      for (Property property : FeatureSettings.DEFAULTS.features()) {
        features.put(property, 10.0 * numerosity);
      }
      shown.add("standard", numerosity, features, numerosity + random.nextGaussian(), 1);
    }
    NumberBeyondFeatures.Result result = CRITERION.analyze(shown.wide());
    assertThat(result.models()).isEmpty();
    assertThat(result.selectivity(0)).isEqualTo(new Selectivity.Untestable(UnitStatus.CONFOUNDED));
    assertThat(result.statuses(0)).contains(UnitStatus.CONFOUNDED);
    assertThat(result.selectivity(1)).isEqualTo(new Selectivity.Untestable(UnitStatus.CONSTANT));
    assertThat(result.selectiveCount()).isZero();
    assertThat(result.selectiveShareOfTestable()).isEmpty();
    assertThat(result.summary().withheld())
        .hasSize(6)
        .allMatch(reason -> reason.contains("log n has tolerance"));
    for (Table table : result.tables()) {
      StringBuilder csv = new StringBuilder();
      Csv.write(table, csv);
      assertThat(csv.toString()).contains("CONFOUNDED");
    }
  }

  /**
   * Units that follow one feature alone, beside a number that is correlated with it: at alpha = .05
   * and 2,000 units the share selective is at most .05, with a standard error of .005.
   */
  @Test
  void letsFollowersOfAFeaturePassAtItsLevelAtMost() throws InterruptedException {
    SplittableRandom random = new SplittableRandom(12);
    for (Property followed : List.of(Property.TOTAL_AREA, Property.HULL_AREA, Property.DENSITY)) {
      ShownFeatures shown = new ShownFeatures();
      for (int image = 0; image < 80; image++) {
        int numerosity = 1 + image % 8;
        double total = 40 * Math.pow(numerosity, 0.5) * Math.exp(0.5 * random.nextGaussian());
        double hull = 90 * Math.pow(numerosity, 0.5) * Math.exp(0.5 * random.nextGaussian());
        Map<Property, Double> features = new EnumMap<>(Property.class);
        features.put(Property.TOTAL_AREA, total);
        features.put(Property.ITEM_AREA, total / numerosity);
        features.put(Property.PERIMETER, Math.sqrt(total * numerosity));
        features.put(Property.HULL_AREA, hull);
        features.put(Property.DENSITY, numerosity / hull);
        double[] units = new double[2000];
        for (int unit = 0; unit < units.length; unit++) {
          units[unit] = Math.log(features.getOrDefault(followed, 0.0)) + random.nextGaussian();
        }
        shown.add("mixed", numerosity, features, units);
      }
      double share = CRITERION.withAlpha(0.05).analyze(shown.wide()).selectiveShare();
      assertThat(share).as("%s", followed).isLessThan(0.05 + 4 * 0.005);
    }
  }
}
