package io.github.numerosity.stats.covariates;

import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stimulus.Property;
import java.util.HashSet;
import java.util.List;

/**
 * Settings of regressions on number and other features.
 *
 * @param alpha level at which log n is significant in a model
 * @param features features besides number
 * @param leastTolerance of log n in a model; below it, the model is withheld
 */
@Settings
record FeatureSettings(
    @Range(above = 0, below = 1) double alpha,
    List<Property> features,
    @Range(above = 0, below = 1) double leastTolerance) {
  /** Alpha = 0.01, the features of published controls, least tolerance 0.1. */
  static final FeatureSettings DEFAULTS =
      new FeatureSettings(
          0.01,
          List.of(
              Property.TOTAL_AREA,
              Property.PERIMETER,
              Property.HULL_AREA,
              Property.ITEM_AREA,
              Property.DENSITY),
          0.1);

  /**
   * Checks the features.
   *
   * @throws IllegalArgumentException if there is no feature, one is repeated, or one is the count,
   *     which is number itself
   */
  FeatureSettings {
    if (features.isEmpty()) {
      throw new IllegalArgumentException("features must name at least one property");
    }
    if (new HashSet<>(features).size() < features.size()) {
      throw new IllegalArgumentException("features must be distinct, got " + features);
    }
    if (features.contains(Property.COUNT)) {
      throw new IllegalArgumentException(
          "features are set beside number; count is number itself, leave it out of " + features);
    }
  }
}
