package io.github.numerosity.report;

/**
 * Laid-out part of a figure.
 *
 * @param element its drawing, from its upper left corner
 * @param width in pixels
 * @param height in pixels
 */
record Box(Element element, double width, double height) {
  /** Returns the drawing with its upper left corner at a place. */
  Element at(double x, double y) {
    return Element.group(x, y).add(element);
  }

  /**
   * Returns this box with another one below it.
   *
   * @param lower without effect if it has no height
   * @param gap between them in pixels
   * @return both
   */
  Box above(Box lower, double gap) {
    if (lower.height == 0) {
      return this;
    }
    double top = height + gap;
    return new Box(
        new Element("g").add(element, lower.at(0, top)),
        Math.max(width, lower.width),
        top + lower.height);
  }
}
