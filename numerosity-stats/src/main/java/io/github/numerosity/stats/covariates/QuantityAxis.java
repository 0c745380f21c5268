package io.github.numerosity.stats.covariates;

/**
 * Quantity as a direction in the space of log number, log size and log spacing.
 *
 * <p>Size is item area times total area, spacing the field's area times the field's area per item;
 * the logarithm of each quantity is a sum of the three. Realised properties approximate the field
 * by the convex hull.
 *
 * <p>Source: N. K. DeWind, G. K. Adams, M. L. Platt and E. M. Brannon, Modeling the approximate
 * number system to quantify the contribution of visual stimulus features, Cognition 142 (2015)
 * 247-265.
 */
public enum QuantityAxis {
  /** Number of items. */
  NUMBER(1, 0, 0),
  /** Size. */
  SIZE(0, 1, 0),
  /** Spacing. */
  SPACING(0, 0, 1),
  /** Sum of the items' areas: (number + size) / 2. */
  TOTAL_AREA(0.5, 0.5, 0),
  /** Area of an item: (size - number) / 2. */
  ITEM_AREA(-0.5, 0.5, 0),
  /** Sum of the perimeters of equal discs: (3 number + size) / 4. */
  PERIMETER(0.75, 0.25, 0),
  /** Area of the field: (number + spacing) / 2. */
  FIELD_AREA(0.5, 0, 0.5),
  /** Items per area of the field: (number - spacing) / 2. */
  DENSITY(0.5, 0, -0.5),
  /** Total area per area of the field: (size - spacing) / 2. */
  COVERAGE(0, 0.5, -0.5);

  private final double number;
  private final double size;
  private final double spacing;

  QuantityAxis(double number, double size, double spacing) {
    this.number = number;
    this.size = size;
    this.spacing = spacing;
  }

  /**
   * Returns the angle between this axis and a unit's coefficients.
   *
   * @param onNumber coefficient of log number
   * @param onSize coefficient of log size
   * @param onSpacing coefficient of log spacing
   * @return 0 (grows with the quantity) to 180 degrees (falls with it), 90 if unrelated; NaN if all
   *     coefficients are 0
   */
  public double degrees(double onNumber, double onSize, double onSpacing) {
    // By the tangent of the half angle: the arc cosine loses half of the digits near 0 and 180.
    double length = Math.sqrt(onNumber * onNumber + onSize * onSize + onSpacing * onSpacing);
    double axis = Math.sqrt(number * number + size * size + spacing * spacing);
    double x = onNumber / length;
    double y = onSize / length;
    double z = onSpacing / length;
    double apart = norm(x - number / axis, y - size / axis, z - spacing / axis);
    double together = norm(x + number / axis, y + size / axis, z + spacing / axis);
    return Math.toDegrees(2 * Math.atan2(apart, together));
  }

  private static double norm(double x, double y, double z) {
    return Math.sqrt(x * x + y * y + z * z);
  }
}
