package io.github.numerosity.report;

/** What explains the colours of a drawing. Keys that are equal explain the same. */
interface Key {
  /**
   * Lays the key out.
   *
   * @param width it may have
   * @param patterns of the drawing it stands in
   * @return the key; without height if there is nothing to explain
   */
  Block block(double width, Patterns patterns);
}
