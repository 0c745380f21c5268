package io.github.numerosity.report;

/** Explanation of the colours of a chart. Charts with equal keys can share one. */
interface Key {
  /**
   * Draws the key.
   *
   * @param width available width in pixels
   * @param fills of the drawing that the key is part of
   * @return the key; without height if there is nothing to explain
   */
  Box box(double width, Fills fills);
}
