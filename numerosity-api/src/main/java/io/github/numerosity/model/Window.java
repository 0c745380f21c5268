package io.github.numerosity.model;

/** A square window that slides over padded maps. */
final class Window {
  private Window() {}

  static void check(String layer, int size, int stride, int padding) {
    LayerChecks.atLeast(layer, "window size", size, 1);
    LayerChecks.atLeast(layer, "stride", stride, 1);
    LayerChecks.atLeast(layer, "padding", padding, 0);
  }

  /** More padding than half a window would make windows that see nothing but padding. */
  static void checkPoolPadding(String layer, int size, int padding) {
    if (padding > size / 2) {
      throw new IllegalArgumentException(
          "layer \"%s\": padding must be at most half the window size %d, got %d"
              .formatted(layer, size, padding));
    }
  }

  /** How often the window fits: floor((length + 2 padding - size) / stride) + 1. */
  static int outputs(
      Layer layer, LayerShape input, String axis, int length, int size, int stride, int padding) {
    long padded = (long) length + 2L * padding;
    if (padded < size) {
      throw new IllegalArgumentException(
          "layer \"%s\": a window of %d does not fit into the %d %s that \"%s\" puts out (padding %d)"
              .formatted(layer.name(), size, length, axis, input.name(), padding));
    }
    return Math.toIntExact((padded - size) / stride + 1);
  }

  static String padding(int padding) {
    return padding == 0 ? "without padding" : "with zero padding of " + padding;
  }
}
