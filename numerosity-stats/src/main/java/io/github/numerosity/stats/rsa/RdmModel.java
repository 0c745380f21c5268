package io.github.numerosity.stats.rsa;

import io.github.numerosity.stats.elementary.NumberScale;
import io.github.numerosity.stimulus.Property;
import java.util.Optional;

/** Model of the dissimilarity of conditions, by number or by visual features. */
public enum RdmModel {
  /** |Δn|. */
  LINEAR(Optional.empty()),
  /** |Δlog n|. */
  LOG2(Optional.empty()),
  /** 0 for equal numerosities, 1 for others; constant, and so not compared, over numerosities. */
  ONE_HOT(Optional.empty()),
  /** Difference of the mean total area of the items. */
  TOTAL_AREA(Optional.of(Property.TOTAL_AREA)),
  /** Difference of the mean length of all contours. */
  CONTOUR(Optional.of(Property.PERIMETER)),
  /** Difference of the mean density. */
  DENSITY(Optional.of(Property.DENSITY)),
  /** Difference of the mean area of the convex hull. */
  HULL(Optional.of(Property.HULL_AREA)),
  /**
   * Root of the mean squared Euclidean distance between the grey levels of two pictures, one of
   * each condition.
   */
  PIXELS(Optional.empty());

  private final Optional<Property> property;

  RdmModel(Optional<Property> property) {
    this.property = property;
  }

  /**
   * Returns whether the model is a model of number.
   *
   * @return false for models of visual features
   */
  public boolean ofNumber() {
    return this == LINEAR || this == LOG2 || this == ONE_HOT;
  }

  /** Returns the image property whose difference the model predicts. */
  Optional<Property> property() {
    return property;
  }

  /** Returns the distance of two numerosities from 1 in a model of number. */
  double distance(int a, int b) {
    return switch (this) {
      case LINEAR -> NumberScale.LINEAR.distance(a, b);
      case LOG2 -> NumberScale.LOG2.distance(a, b);
      case ONE_HOT -> a == b ? 0 : 1;
      default -> throw new IllegalStateException(this + " is no model of number");
    };
  }
}
