package io.github.numerosity.dots;

import io.github.numerosity.geometry.Bounds;
import io.github.numerosity.geometry.Point;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Field of discs in a rectangle, with centres at the centres of pixels and radii rounded up.
 *
 * <p>In the 1-based pixel numbers of Kim et al. 2021, over S pixels: ceil(r) + an integer uniform
 * in 1..S - 2 ceil(r).
 */
record GridField(Bounds bounds) implements Field {
  @Override
  public Optional<Point> candidate(double radius, RandomGenerator random) {
    int reach = (int) Math.ceil(radius);
    int left = (int) Math.ceil(bounds.left()) + reach;
    int top = (int) Math.ceil(bounds.top()) + reach;
    int columns = (int) Math.floor(bounds.right()) - reach - left;
    int rows = (int) Math.floor(bounds.bottom()) - reach - top;
    return columns < 1 || rows < 1
        ? Optional.empty()
        : Optional.of(
            new Point(left + random.nextInt(columns) + 0.5, top + random.nextInt(rows) + 0.5));
  }

  @Override
  public boolean holds(Point center, double radius) {
    double reach = Math.ceil(radius);
    return center.x() - reach >= bounds.left()
        && center.x() + reach <= bounds.right()
        && center.y() - reach >= bounds.top()
        && center.y() + reach <= bounds.bottom();
  }

  @Override
  public Point snapped(Point center) {
    return new Point(Math.floor(center.x()) + 0.5, Math.floor(center.y()) + 0.5);
  }
}
