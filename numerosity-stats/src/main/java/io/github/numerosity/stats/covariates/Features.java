package io.github.numerosity.stats.covariates;

import io.github.numerosity.stimulus.Property;
import java.util.HashSet;
import java.util.List;

/** Which features a regression sets beside number. */
final class Features {
  /** Those that published controls are about. */
  static final List<Property> DEFAULT =
      List.of(
          Property.TOTAL_AREA,
          Property.PERIMETER,
          Property.HULL_AREA,
          Property.ITEM_AREA,
          Property.DENSITY);

  /** Those that are set beside number together; no two of them and number are a combination. */
  static final List<Property> TOGETHER =
      List.of(Property.TOTAL_AREA, Property.PERIMETER, Property.HULL_AREA);

  private Features() {}

  /**
   * Checks a choice.
   *
   * @return a copy
   * @throws IllegalArgumentException if it is empty, has one twice, or has the count, which is
   *     number itself
   */
  static List<Property> check(List<Property> features) {
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
    return List.copyOf(features);
  }

  /**
   * Checks the least tolerance.
   *
   * @throws IllegalArgumentException unless it is in (0, 1)
   */
  static void checkTolerance(double leastTolerance) {
    if (!(leastTolerance > 0 && leastTolerance < 1)) {
      throw new IllegalArgumentException("leastTolerance must be in (0, 1), got " + leastTolerance);
    }
  }
}
