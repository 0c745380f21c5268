package io.github.numerosity.report;

import io.github.numerosity.report.Element.Point;
import java.util.List;
import java.util.stream.IntStream;

/** Shapes of points, of about equal area. */
enum Symbol {
  /** A disc. */
  CIRCLE,
  /** A square on its side. */
  SQUARE(-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9),
  /** A triangle on its side. */
  TRIANGLE(0, -1.08, 1.35, 1.26, -1.35, 1.26),
  /** A square on its corner. */
  DIAMOND(0, -1.14, 1.14, 0, 0, 1.14, -1.14, 0),
  /** A triangle on its corner. */
  DOWN(0, 1.08, 1.35, -1.26, -1.35, -1.26);

  private static final List<Symbol> ALL = List.of(values());

  private final List<Point> corners;

  Symbol(double... coordinates) {
    this.corners =
        IntStream.range(0, coordinates.length / 2)
            .mapToObj(corner -> new Point(coordinates[2 * corner], coordinates[2 * corner + 1]))
            .toList();
  }

  /** Returns the shape of a series by its place from 0; shapes repeat after the last. */
  static Symbol at(int place) {
    return ALL.get(place % ALL.size());
  }

  /** Returns whether the points of a series are outlines, since all shapes have been used once. */
  static boolean isHollow(int place) {
    return place / ALL.size() % 2 == 1;
  }

  /** Returns the shape around a place, without colour; the radius is that of the disc. */
  Element element(Point place, double radius) {
    return corners.isEmpty()
        ? new Element("circle").with("cx", place.x()).with("cy", place.y()).with("r", radius)
        : Element.polygon(
            corners.stream()
                .map(
                    corner ->
                        new Point(place.x() + radius * corner.x(), place.y() + radius * corner.y()))
                .toList());
  }
}
