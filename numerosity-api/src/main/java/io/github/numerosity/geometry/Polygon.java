package io.github.numerosity.geometry;

import java.util.List;

/**
 * A simple polygon.
 *
 * @param corners at least three, in order around the outline, in either direction
 */
public record Polygon(List<Point> corners) implements Item {
  /**
   * Copies and checks the corners.
   *
   * @throws IllegalArgumentException if there are fewer than three, one is not finite, or they
   *     enclose no area
   */
  public Polygon {
    corners = List.copyOf(corners);
    if (corners.size() < 3) {
      throw new IllegalArgumentException(
          "a polygon must have at least 3 corners, got " + corners.size());
    }
    double signed = signedArea(corners);
    if (!(signed != 0 && Math.abs(signed) < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a polygon must enclose a finite area, got " + signed);
    }
  }

  /**
   * Returns a regular polygon.
   *
   * @param center its centre
   * @param sides number of sides, at least 3
   * @param circumradius distance of the corners from the centre, in pixels
   * @param angle from the x axis to the first corner, in radians
   * @return the polygon
   */
  public static Polygon regular(Point center, int sides, double circumradius, double angle) {
    return new Polygon(
        java.util.stream.IntStream.range(0, sides)
            .mapToObj(side -> angle + 2 * Math.PI * side / sides)
            .map(
                direction ->
                    new Point(
                        center.x() + circumradius * StrictMath.cos(direction),
                        center.y() + circumradius * StrictMath.sin(direction)))
            .toList());
  }

  /**
   * Returns an axis-aligned rectangle.
   *
   * @param center its centre
   * @param halfWidth in pixels
   * @param halfHeight in pixels
   * @return the polygon
   */
  public static Polygon rectangle(Point center, double halfWidth, double halfHeight) {
    double left = center.x() - halfWidth;
    double right = center.x() + halfWidth;
    double top = center.y() - halfHeight;
    double bottom = center.y() + halfHeight;
    return new Polygon(
        List.of(
            new Point(left, top),
            new Point(right, top),
            new Point(right, bottom),
            new Point(left, bottom)));
  }

  @Override
  public double area() {
    return Math.abs(signedArea(corners));
  }

  @Override
  public double perimeter() {
    double sum = 0;
    for (int i = 0; i < corners.size(); i++) {
      Point from = corners.get(i);
      Point to = corners.get((i + 1) % corners.size());
      double dx = to.x() - from.x();
      double dy = to.y() - from.y();
      sum += Math.sqrt(dx * dx + dy * dy);
    }
    return sum;
  }

  /** {@inheritDoc} Computed relative to the first corner, to avoid cancellation. */
  @Override
  public Point center() {
    Point origin = corners.get(0);
    double doubled = 0;
    double x = 0;
    double y = 0;
    for (int i = 1; i + 1 < corners.size(); i++) {
      double ax = corners.get(i).x() - origin.x();
      double ay = corners.get(i).y() - origin.y();
      double bx = corners.get(i + 1).x() - origin.x();
      double by = corners.get(i + 1).y() - origin.y();
      double cross = ax * by - ay * bx;
      doubled += cross;
      x += cross * (ax + bx);
      y += cross * (ay + by);
    }
    return new Point(origin.x() + x / (3 * doubled), origin.y() + y / (3 * doubled));
  }

  @Override
  public Bounds bounds() {
    return new Bounds(
        corners.stream().mapToDouble(Point::x).min().orElseThrow(),
        corners.stream().mapToDouble(Point::y).min().orElseThrow(),
        corners.stream().mapToDouble(Point::x).max().orElseThrow(),
        corners.stream().mapToDouble(Point::y).max().orElseThrow());
  }

  /** {@inheritDoc} Determined by the parity of crossings with the ray to the right. */
  @Override
  public boolean contains(double x, double y) {
    boolean inside = false;
    for (int i = 0; i < corners.size(); i++) {
      Point from = corners.get(i);
      Point to = corners.get((i + 1) % corners.size());
      if ((from.y() > y) != (to.y() > y)
          && x < from.x() + (y - from.y()) / (to.y() - from.y()) * (to.x() - from.x())) {
        inside = !inside;
      }
    }
    return inside;
  }

  private static double signedArea(List<Point> corners) {
    Point origin = corners.get(0);
    double doubled = 0;
    for (int i = 1; i + 1 < corners.size(); i++) {
      double ax = corners.get(i).x() - origin.x();
      double ay = corners.get(i).y() - origin.y();
      double bx = corners.get(i + 1).x() - origin.x();
      double by = corners.get(i + 1).y() - origin.y();
      doubled += ax * by - ay * bx;
    }
    return doubled / 2;
  }
}
