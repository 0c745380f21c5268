package io.github.numerosity.geometry;

import java.util.ArrayList;
import java.util.List;

/** Test for overlap of two items; exact for two discs, otherwise at 256 points of each outline. */
final class Overlap {
  private static final int POINTS = 256;

  private Overlap() {}

  static boolean of(Item one, Item other) {
    if (one instanceof Disc a && other instanceof Disc b) {
      double dx = a.center().x() - b.center().x();
      double dy = a.center().y() - b.center().y();
      double reach = a.radius() + b.radius();
      return dx * dx + dy * dy < reach * reach;
    }
    Bounds a = one.bounds();
    Bounds b = other.bounds();
    if (a.left() > b.right()
        || b.left() > a.right()
        || a.top() > b.bottom()
        || b.top() > a.bottom()) {
      return false;
    }
    return reaches(one, other) || reaches(other, one);
  }

  private static boolean reaches(Item one, Item other) {
    return other.contains(one.center().x(), one.center().y())
        || outline(one).stream().anyMatch(point -> other.contains(point.x(), point.y()));
  }

  private static List<Point> outline(Item item) {
    List<Point> points = new ArrayList<>(POINTS);
    if (item instanceof Polygon polygon) {
      int sides = polygon.corners().size();
      int perSide = (POINTS + sides - 1) / sides;
      for (int side = 0; side < sides; side++) {
        Point from = polygon.corners().get(side);
        Point to = polygon.corners().get((side + 1) % sides);
        for (int step = 0; step < perSide; step++) {
          double share = (double) step / perSide;
          points.add(
              new Point(
                  from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y())));
        }
      }
    } else if (item instanceof Disc disc) {
      addConic(disc.center(), disc.radius(), disc.radius(), 0, points);
    } else if (item instanceof Ellipse ellipse) {
      addConic(
          ellipse.center(), ellipse.semiAxis(), ellipse.otherSemiAxis(), ellipse.angle(), points);
    }
    return points;
  }

  private static void addConic(Point center, double a, double b, double angle, List<Point> points) {
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    for (int point = 0; point < POINTS; point++) {
      double along = a * StrictMath.cos(2 * Math.PI * point / POINTS);
      double across = b * StrictMath.sin(2 * Math.PI * point / POINTS);
      points.add(
          new Point(
              center.x() + along * cos - across * sin, center.y() + along * sin + across * cos));
    }
  }
}
