package io.github.numerosity.design;

import io.github.numerosity.stimulus.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers of the images of each condition, in the order of their rows. Not thread-safe. */
final class ImageIndices {
  private final Map<List<Object>, Integer> images = new HashMap<>();

  /** Returns the index of the next image of a condition, from 0. */
  int next(Block block, String set, int numerosity) {
    return images.merge(List.of(block, set, numerosity), 1, Integer::sum) - 1;
  }
}
