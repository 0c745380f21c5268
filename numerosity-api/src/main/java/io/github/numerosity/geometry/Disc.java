package io.github.numerosity.geometry;

import static java.util.Objects.requireNonNull;

/**
 * A disc.
 *
 * @param center its centre
 * @param radius in pixels, positive and finite
 */
public record Disc(Point center, double radius) implements Item {
  /**
   * Checks the radius.
   *
   * @throws IllegalArgumentException if it is not positive and finite
   */
  public Disc {
    requireNonNull(center, "center");
    if (!(radius > 0 && radius < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("radius must be positive and finite, got " + radius);
    }
  }

  @Override
  public double area() {
    return Math.PI * radius * radius;
  }

  @Override
  public double perimeter() {
    return 2 * Math.PI * radius;
  }

  @Override
  public Bounds bounds() {
    return new Bounds(
        center.x() - radius, center.y() - radius, center.x() + radius, center.y() + radius);
  }

  @Override
  public boolean contains(double x, double y) {
    double dx = x - center.x();
    double dy = y - center.y();
    return dx * dx + dy * dy <= radius * radius;
  }
}
