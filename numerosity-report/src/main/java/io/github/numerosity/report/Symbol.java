package io.github.numerosity.report;

import java.util.List;

/** Shapes of points, which tell series apart where colours do not. */
enum Symbol {
  /** A disc. */
  CIRCLE(1),
  /** A square. */
  SQUARE(0.9),
  /** A triangle that stands on its side. */
  TRIANGLE(1.35),
  /** A square that stands on its corner. */
  DIAMOND(1.08),
  /** A triangle that stands on its corner. */
  DOWN(1.35);

  private static final List<Symbol> ALL = List.of(values());

  /** The shape of equal area is so much larger than a disc. */
  private final double factor;

  Symbol(double factor) {
    this.factor = factor;
  }

  /**
   * Returns the shape of a series.
   *
   * @param place from 0; shapes repeat after the last
   * @return the shape
   */
  static Symbol at(int place) {
    return ALL.get(place % ALL.size());
  }

  /**
   * Tells whether the points of a series are outlines.
   *
   * @param place from 0
   * @return whether all shapes have been used once before
   */
  static boolean isHollow(int place) {
    return place / ALL.size() % 2 == 1;
  }

  /**
   * Draws the shape.
   *
   * @param x of its middle
   * @param y of its middle
   * @param size half the size of a disc that looks as large
   * @return an element without colour
   */
  Element element(double x, double y, double size) {
    double r = size * factor;
    if (this == CIRCLE) {
      return new Element("circle").with("cx", x).with("cy", y).with("r", r);
    }
    double[][] corners =
        switch (this) {
          case SQUARE -> new double[][] {{-r, -r}, {r, -r}, {r, r}, {-r, r}};
          case DIAMOND ->
              new double[][] {{0, -1.06 * r}, {1.06 * r, 0}, {0, 1.06 * r}, {-1.06 * r, 0}};
          case TRIANGLE -> new double[][] {{0, -0.8 * r}, {r, 0.93 * r}, {-r, 0.93 * r}};
          default -> new double[][] {{0, 0.8 * r}, {r, -0.93 * r}, {-r, -0.93 * r}};
        };
    StringBuilder path = new StringBuilder();
    for (double[] corner : corners) {
      path.append(path.isEmpty() ? "M" : "L")
          .append(Element.number(x + corner[0]))
          .append(' ')
          .append(Element.number(y + corner[1]));
    }
    return new Element("path").with("d", path.append('Z').toString());
  }
}
