package io.github.numerosity.model;

import io.github.numerosity.component.Prose;

/**
 * Shape of a layer's output. Units are numbered channel-major: (channel x rows + row) x columns +
 * column.
 *
 * @param name unique in the network
 * @param channels feature maps; for a flat layer, all units
 * @param rows height of a map; 1 for a flat layer
 * @param columns width of a map; 1 for a flat layer
 */
public record LayerShape(String name, int channels, int rows, int columns) {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if a number is below 1 or there are more than 2^31 - 1 units
   */
  public LayerShape {
    java.util.Objects.requireNonNull(name, "name");
    if (channels < 1 || rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "layer \"%s\" must have at least one channel, row and column, got %d x %d x %d"
              .formatted(name, channels, rows, columns));
    }
    Math.multiplyExact(Math.multiplyExact(channels, rows), columns);
  }

  /**
   * Returns the number of units.
   *
   * @return channels x rows x columns
   */
  public int units() {
    return channels * rows * columns;
  }

  /** Returns the number of units in words, such as "5 × 30 × 30 units". */
  String words() {
    return rows == 1 && columns == 1
        ? Prose.count(channels, "unit")
        : "%d × %d × %d units".formatted(channels, rows, columns);
  }
}
