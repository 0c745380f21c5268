package io.github.numerosity.report;

import io.github.numerosity.report.Element.Point;
import java.util.List;
import java.util.stream.IntStream;

/** Shapes of points, of about equal area. */
enum Symbol {
  /** A disc. */
  CIRCLE,
  /** A square on its side. */
  SQUARE,
  /** A triangle on its side. */
  TRIANGLE,
  /** A square on its corner. */
  DIAMOND,
  /** A triangle on its corner. */
  DOWN;

  private static final List<Symbol> ALL = List.of(values());

  /** Returns the shape of a series by its place from 0; shapes repeat after the last. */
  static Symbol at(int place) {
    return ALL.get(place % ALL.size());
  }

  /**
   * Returns whether the points of a series are outlines, because all shapes have been used once.
   */
  static boolean isHollow(int place) {
    return place / ALL.size() % 2 == 1;
  }

  /** Returns the shape around a place, without colour; the radius is that of the disc. */
  Element element(Point place, double radius) {
    return switch (this) {
      case CIRCLE ->
          new Element("circle").with("cx", place.x()).with("cy", place.y()).with("r", radius);
      case SQUARE -> polygon(place, radius, -0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9);
      case TRIANGLE -> polygon(place, radius, 0, -1.08, 1.35, 1.26, -1.35, 1.26);
      case DIAMOND -> polygon(place, radius, 0, -1.14, 1.14, 0, 0, 1.14, -1.14, 0);
      case DOWN -> polygon(place, radius, 0, 1.08, 1.35, -1.26, -1.35, -1.26);
    };
  }

  private static Element polygon(Point place, double radius, double... corners) {
    return Element.polygon(
        IntStream.range(0, corners.length / 2)
            .mapToObj(
                corner ->
                    new Point(
                        place.x() + radius * corners[2 * corner],
                        place.y() + radius * corners[2 * corner + 1]))
            .toList());
  }
}
