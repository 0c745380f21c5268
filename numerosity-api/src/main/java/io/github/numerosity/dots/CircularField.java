package io.github.numerosity.dots;

import io.github.numerosity.geometry.Disc;
import io.github.numerosity.geometry.Point;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Field of discs in a circle. */
record CircularField(Disc circle) implements Field {
  @Override
  public Optional<Point> candidate(double radius, RandomGenerator random) {
    double reach = circle.radius() - radius;
    Point center =
        new Point(
            circle.center().x() + reach * (2 * random.nextDouble() - 1),
            circle.center().y() + reach * (2 * random.nextDouble() - 1));
    return Optional.of(center).filter(point -> reach >= 0 && holds(point, radius));
  }

  @Override
  public boolean holds(Point center, double radius) {
    double dx = center.x() - circle.center().x();
    double dy = center.y() - circle.center().y();
    double reach = circle.radius() - radius;
    return reach >= 0 && dx * dx + dy * dy <= reach * reach;
  }
}
