package io.github.numerosity.report;

/**
 * Style of a series, which differs from others by more than its colour.
 *
 * @param colour a value of {@code fill} or {@code stroke}
 * @param symbol shape of its points
 * @param hollow whether its points are outlines
 * @param dashes of its line; empty if it is solid
 * @param marked whether its line has points
 */
record SeriesStyle(String colour, Symbol symbol, boolean hollow, String dashes, boolean marked) {
  /** Returns a line, painted in this style. */
  Element line(Element line, double width) {
    line.with("stroke", colour).with("stroke-width", width).with("stroke-linejoin", "round");
    return dashes.isEmpty() ? line : line.with("stroke-dasharray", dashes);
  }

  /**
   * Returns a point in this style.
   *
   * @param place of its middle
   * @param radius of a disc of equal size
   * @param outline width of the outline of a filled point
   * @return the point
   */
  Element point(Element.Point place, double radius, double outline) {
    return symbol
        .element(place, radius)
        .with("fill", hollow ? Colours.SURFACE : colour)
        .with("stroke", hollow ? colour : Colours.SURFACE)
        .with("stroke-width", hollow ? 1.6 : outline);
  }
}
