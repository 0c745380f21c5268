package io.github.numerosity.report;

/** Explanation of the colours of a chart. Charts with equal keys can share one. */
interface Key {
  /**
   * Draws the key.
   *
   * @param width available width in pixels
   * @param patterns of the drawing that the key is part of
   * @return the key; without height if there is nothing to explain
   */
  Block block(double width, Patterns patterns);
}
