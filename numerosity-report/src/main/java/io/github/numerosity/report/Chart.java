package io.github.numerosity.report;

/** A plot of one kind that can be drawn at any width. */
interface Chart {
  /**
   * Draws the plot without the key of its colours.
   *
   * @param width available width in pixels
   * @param patterns of the drawing that the plot is part of
   * @return the drawing
   */
  Block body(double width, Patterns patterns);

  /** Returns the key of its colours. */
  Key key();

  /**
   * Returns the width at which the plot looks best.
   *
   * @param alone whether it is the only plot of its figure
   * @return pixels
   */
  int width(boolean alone);
}
