package io.github.numerosity.stimulus;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures the realised properties of a stimulus on its items and its pixels. */
final class PropertyMeasurement {
  private PropertyMeasurement() {}

  static Properties measure(Image image, Optional<List<Item>> items) {
    return Properties.of(Map.of());
  }
}
