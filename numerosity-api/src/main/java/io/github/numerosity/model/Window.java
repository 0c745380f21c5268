package io.github.numerosity.model;

import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;

/**
 * Square window that slides over padded maps.
 *
 * @param size side of the window
 * @param stride step in both directions
 * @param padding positions added on each side; at most half the window
 */
@Settings
record Window(
    @Range(least = 1) int size, @Range(least = 1) int stride, @Range(least = 0) int padding) {
  /**
   * Rejects padding of more than half the window, with which some windows would contain only
   * padding.
   */
  void checkPadding(String layer) {
    if (padding > size / 2) {
      throw new IllegalArgumentException(
          "layer \"%s\": padding must be at most half the window size %d, got %d"
              .formatted(layer, size, padding));
    }
  }

  /** Returns the shape of the output: one value per position of the window. */
  LayerShape output(Layer layer, LayerShape input, int channels) {
    return new LayerShape(
        layer.name(),
        channels,
        places(layer, input, "rows", input.rows()),
        places(layer, input, "columns", input.columns()));
  }

  /**
   * Returns the number of positions of the window: floor((length + 2 padding - size) / stride) + 1.
   */
  private int places(Layer layer, LayerShape input, String axis, int length) {
    long padded = (long) length + 2L * padding;
    if (padded < size) {
      throw new IllegalArgumentException(
          "layer \"%s\": a window of %d does not fit into the %d %s that \"%s\" puts out (padding %d)"
              .formatted(layer.name(), size, length, axis, input.name(), padding));
    }
    return Math.toIntExact((padded - size) / stride + 1);
  }

  /** Returns size, stride and padding in words. */
  String phrase() {
    return "%d × %d at stride %d %s"
        .formatted(
            size,
            size,
            stride,
            padding == 0 ? "without padding" : "with zero padding of " + padding);
  }
}
