package io.github.numerosity.dots;

/** Bounds on the hull of items whose centres lie in a regular polygon. */
final class HullBound {
  private HullBound() {}

  /**
   * Returns the area of a regular polygon.
   *
   * @param corners number of corners
   * @param circumradius distance of the corners from its centre
   */
  static double area(int corners, double circumradius) {
    return corners / 2.0 * circumradius * circumradius * StrictMath.sin(2 * Math.PI / corners);
  }

  /**
   * Returns the area of a regular polygon that is grown by a margin on all sides, with rounded
   * corners (Steiner's formula): items of this reach with centres in the polygon stay inside.
   */
  static double grown(int corners, double circumradius, double reach) {
    double perimeter = 2 * corners * circumradius * StrictMath.sin(Math.PI / corners);
    return area(corners, circumradius) + perimeter * reach + Math.PI * reach * reach;
  }
}
