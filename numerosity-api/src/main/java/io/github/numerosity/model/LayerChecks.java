package io.github.numerosity.model;

/** Checks that several layers share. */
final class LayerChecks {
  private LayerChecks() {}

  static void name(String name) {
    if (!name.matches("[A-Za-z0-9_.-]+")) {
      throw new IllegalArgumentException(
          "a layer's name is made of letters, digits, '_', '-' and '.', got \"" + name + "\"");
    }
  }

  static void atLeast(String layer, String setting, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "layer \"%s\": %s must be >= %d, got %d".formatted(layer, setting, least, value));
    }
  }

  static void finiteAtLeast(String layer, String setting, double value, double least) {
    if (!(value >= least) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "layer \"%s\": %s must be finite and >= %s, got %s"
              .formatted(layer, setting, least, value));
    }
  }

  static void flat(Layer layer, LayerShape input) {
    if (input.rows() != 1 || input.columns() != 1) {
      throw new IllegalArgumentException(
          "layer \"%s\" takes a flat input, but \"%s\" puts out %d maps of %d x %d; put a flatten layer between them"
              .formatted(
                  layer.name(), input.name(), input.channels(), input.rows(), input.columns()));
    }
  }
}
