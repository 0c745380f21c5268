package io.github.numerosity.dots;

import io.github.numerosity.geometry.Point;
import io.github.numerosity.geometry.Polygon;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Restriction of a field to places of discs whose centres lie in a polygon. */
record PolygonField(Polygon polygon, Field rest) implements Field {
  @Override
  public Optional<Point> candidate(double radius, RandomGenerator random) {
    return rest.candidate(radius, random)
        .filter(center -> polygon.contains(center.x(), center.y()));
  }

  @Override
  public boolean holds(Point center, double radius) {
    return polygon.contains(center.x(), center.y()) && rest.holds(center, radius);
  }

  @Override
  public Point snapped(Point center) {
    return rest.snapped(center);
  }
}
