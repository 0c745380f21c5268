package io.github.numerosity.report;

import java.util.List;

/** Shapes of points, which tell series apart where colours do not. */
enum Symbol {
  /** A disc. */
  CIRCLE(21),
  /** A square. */
  SQUARE(22),
  /** A triangle that stands on its side. */
  TRIANGLE(24),
  /** A square that stands on its corner. */
  DIAMOND(23),
  /** A triangle that stands on its corner. */
  DOWN(25);

  private static final List<Symbol> ALL = List.of(values());

  private final int number;

  Symbol(int number) {
    this.number = number;
  }

  /** Returns the number by which Lets-Plot knows the shape. */
  int number() {
    return number;
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
   * Draws the shape.
   *
   * @param x of its middle
   * @param y of its middle
   * @param r half its size
   * @return an element without colour
   */
  Element element(double x, double y, double r) {
    if (this == CIRCLE) {
      return new Element("circle").with("cx", x).with("cy", y).with("r", r);
    }
    double[][] corners =
        switch (this) {
          case SQUARE -> new double[][] {{-r, -r}, {r, -r}, {r, r}, {-r, r}};
          case DIAMOND -> new double[][] {{0, -1.2 * r}, {1.2 * r, 0}, {0, 1.2 * r}, {-1.2 * r, 0}};
          case TRIANGLE -> new double[][] {{0, -r}, {r, 0.9 * r}, {-r, 0.9 * r}};
          default -> new double[][] {{0, r}, {r, -0.9 * r}, {-r, -0.9 * r}};
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
