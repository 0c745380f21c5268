package io.github.numerosity.report;

/** A plot of one kind that can be drawn at any width. */
interface Chart {
  /**
   * Draws the plot without the key of its colours.
   *
   * @param width available width in pixels
   * @param fills of the drawing that the plot is part of
   * @return the drawing
   */
  Box body(double width, Fills fills);

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
