package io.github.numerosity.dots;

import io.github.numerosity.geometry.Bounds;
import io.github.numerosity.geometry.Point;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Field of discs in a rectangle. */
record RectangularField(Bounds bounds) implements Field {
  @Override
  public Optional<Point> candidate(double radius, RandomGenerator random) {
    double width = bounds.right() - bounds.left() - 2 * radius;
    double height = bounds.bottom() - bounds.top() - 2 * radius;
    return width < 0 || height < 0
        ? Optional.empty()
        : Optional.of(
            new Point(
                bounds.left() + radius + width * random.nextDouble(),
                bounds.top() + radius + height * random.nextDouble()));
  }

  @Override
  public boolean holds(Point center, double radius) {
    return center.x() - radius >= bounds.left()
        && center.x() + radius <= bounds.right()
        && center.y() - radius >= bounds.top()
        && center.y() + radius <= bounds.bottom();
  }
}
