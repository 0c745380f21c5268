package io.github.numerosity.stimulus;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * One drawn item: enough to compute every realised property in one place.
 *
 * @param center its centre
 * @param area in pixels squared
 * @param perimeter in pixels
 * @param outline points of its outline, whose convex hull is that of the item
 */
public record Item(Point center, double area, double perimeter, List<Point> outline) {
  /** Points by which a disc's outline is sampled: its hull area is then 1e-4 too small. */
  private static final int DISC_POINTS = 256;

  /**
   * Checks the measures and copies the outline.
   *
   * @throws IllegalArgumentException if area or perimeter is not positive and finite, or the
   *     outline is empty
   */
  public Item {
    requireNonNull(center, "center");
    outline = List.copyOf(outline);
    if (!(area > 0 && perimeter > 0) || Double.isInfinite(area) || Double.isInfinite(perimeter)) {
      throw new IllegalArgumentException(
          "area and perimeter must be positive and finite, got " + area + " and " + perimeter);
    }
    if (outline.isEmpty()) {
      throw new IllegalArgumentException("outline must have at least one point");
    }
  }

  /**
   * Returns a disc.
   *
   * @param x centre from the left edge, in pixels
   * @param y centre from the top edge, in pixels
   * @param radius in pixels
   * @return the item
   * @throws IllegalArgumentException if the radius is not positive and finite
   */
  public static Item disc(double x, double y, double radius) {
    List<Point> outline = new ArrayList<>(DISC_POINTS);
    for (int i = 0; i < DISC_POINTS; i++) {
      double angle = 2 * Math.PI * i / DISC_POINTS;
      outline.add(
          new Point(x + radius * StrictMath.cos(angle), y + radius * StrictMath.sin(angle)));
    }
    return new Item(new Point(x, y), Math.PI * radius * radius, 2 * Math.PI * radius, outline);
  }
}
