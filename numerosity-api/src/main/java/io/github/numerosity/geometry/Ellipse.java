package io.github.numerosity.geometry;

import static java.util.Objects.requireNonNull;

/**
 * An ellipse.
 *
 * @param center its centre
 * @param semiAxis first semi-axis, in pixels, positive and finite
 * @param otherSemiAxis second semi-axis
 * @param angle from the x axis to the first semi-axis, in radians
 */
public record Ellipse(Point center, double semiAxis, double otherSemiAxis, double angle)
    implements Item {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a semi-axis is not positive and finite, or the angle is not
   *     finite
   */
  public Ellipse {
    requireNonNull(center, "center");
    if (!(semiAxis > 0 && otherSemiAxis > 0)
        || Double.isInfinite(semiAxis)
        || Double.isInfinite(otherSemiAxis)) {
      throw new IllegalArgumentException(
          "semi-axes must be positive and finite, got " + semiAxis + " and " + otherSemiAxis);
    }
    if (!Double.isFinite(angle)) {
      throw new IllegalArgumentException("angle must be finite, got " + angle);
    }
  }

  @Override
  public double area() {
    return Math.PI * semiAxis * otherSemiAxis;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Uses the arithmetic-geometric mean M of the semi-axes a and b: 2 pi (a^2 - sum over k of
   * 2^(k-1) c_k^2) / M with c_0^2 = a^2 - b^2 and c_(k+1) = (a_k - b_k) / 2 (Abramowitz and Stegun
   * 17.6), which converges quadratically.
   */
  @Override
  public double perimeter() {
    double a = Math.max(semiAxis, otherSemiAxis);
    double b = Math.min(semiAxis, otherSemiAxis);
    double sum = a * a - (a * a - b * b) / 2;
    double weight = 1;
    while (a - b > 1e-15 * a) {
      double half = (a - b) / 2;
      double geometric = Math.sqrt(a * b);
      a = (a + b) / 2;
      b = geometric;
      sum -= weight * half * half;
      weight *= 2;
    }
    return 2 * Math.PI * sum / a;
  }

  @Override
  public Bounds bounds() {
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double halfWidth = Math.sqrt(square(semiAxis * cos) + square(otherSemiAxis * sin));
    double halfHeight = Math.sqrt(square(semiAxis * sin) + square(otherSemiAxis * cos));
    return new Bounds(
        center.x() - halfWidth,
        center.y() - halfHeight,
        center.x() + halfWidth,
        center.y() + halfHeight);
  }

  @Override
  public boolean contains(double x, double y) {
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double dx = x - center.x();
    double dy = y - center.y();
    return square((dx * cos + dy * sin) / semiAxis) + square((dy * cos - dx * sin) / otherSemiAxis)
        <= 1;
  }

  private static double square(double value) {
    return value * value;
  }
}
