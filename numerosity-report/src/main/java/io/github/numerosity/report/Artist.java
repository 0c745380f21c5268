package io.github.numerosity.report;

/** Draws one kind of plot. */
interface Artist {
  /**
   * Draws the plot without what explains its colours.
   *
   * @param width it may have
   * @param patterns of the drawing it stands in
   * @return the drawing
   */
  Block body(double width, Patterns patterns);

  /**
   * Returns what explains the colours.
   *
   * @return the key
   */
  Key key();

  /**
   * Returns the width at which the plot looks best.
   *
   * @param alone whether no other plots stand beside it
   * @return pixels
   */
  int width(boolean alone);
}
