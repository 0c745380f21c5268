package io.github.numerosity.stimulus;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.image.ImageSize;

/**
 * Request for one image.
 *
 * @param numerosity number of items, at least 0
 * @param index of the image within its condition, from 0; allows a generator to balance a further
 *     factor, such as an area level, a grid point or the files of a folder
 * @param size of the image
 */
public record StimulusRequest(int numerosity, int index, ImageSize size) {
  /**
   * Checks the request.
   *
   * @throws IllegalArgumentException if numerosity or index is negative
   */
  public StimulusRequest {
    requireNonNull(size, "size");
    if (numerosity < 0) {
      throw new IllegalArgumentException("numerosity must be >= 0, got " + numerosity);
    }
    if (index < 0) {
      throw new IllegalArgumentException("index must be >= 0, got " + index);
    }
  }
}
