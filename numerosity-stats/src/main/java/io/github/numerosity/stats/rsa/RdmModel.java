package io.github.numerosity.stats.rsa;

import io.github.numerosity.stats.elementary.NumberScale;
import io.github.numerosity.stimulus.Property;
import java.util.Optional;

/** What may make conditions unlike: their number, or how they look. */
public enum RdmModel {
  /** |Δn|. */
  LINEAR(Optional.empty()),
  /** |Δlog n|. */
  LOG2(Optional.empty()),
  /** 0 for equal numerosities, 1 for others; constant, and so nothing, over numerosities alone. */
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
   * Tells whether the model is one of number.
   *
   * @return false for what pictures look like
   */
  public boolean ofNumber() {
    return this == LINEAR || this == LOG2 || this == ONE_HOT;
  }

  /** The realised property whose difference the model is. */
  Optional<Property> property() {
    return property;
  }

  /** The distance of two numerosities from 1 on in a model of number. */
  double distance(int a, int b) {
    return switch (this) {
      case LINEAR -> NumberScale.LINEAR.distance(a, b);
      case LOG2 -> NumberScale.LOG2.distance(a, b);
      case ONE_HOT -> a == b ? 0 : 1;
      default -> throw new IllegalStateException(this + " is no model of number");
    };
  }
}
