package io.github.numerosity.dots;

import io.github.numerosity.component.Problem;
import io.github.numerosity.geometry.Bounds;
import io.github.numerosity.geometry.Polygon;
import io.github.numerosity.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Check whether items fit into a field, made before any is drawn.
 *
 * @param numerosity number of items, at least 1
 * @param radius mean radius of the circle around an item, in pixels
 * @param radiusSd its relative standard deviation
 * @param gap between two circles, in pixels
 * @param size of the image
 */
record Crowding(int numerosity, double radius, double radiusSd, double gap, ImageSize size) {
  /**
   * Largest share of the field that items, each grown by half the gap, may take. Random sequential
   * placement jams at 55 % of a plane; with shaking it reaches about 60 % at 30 items.
   */
  private static final double DENSEST = 0.55;

  /** Returns the problems in a rectangular field. */
  List<Problem> problems(Bounds field) {
    double width = field.right() - field.left();
    double height = field.bottom() - field.top();
    double whole = (width + gap) * (height + gap);
    return problems(
        Math.min(width, height),
        whole,
        String.format(Locale.ROOT, "%.1f x %.1f px", width, height));
  }

  /** Returns the problems in a circular field. */
  List<Problem> problems(double fieldRadius) {
    double whole = Math.PI * (fieldRadius + gap / 2) * (fieldRadius + gap / 2);
    return problems(
        2 * fieldRadius, whole, String.format(Locale.ROOT, "radius %.1f px", fieldRadius));
  }

  /** Returns the problems if the centres lie in a polygon. */
  List<Problem> problems(Polygon centers) {
    double reach = radius + gap / 2;
    double whole = centers.area() + centers.perimeter() * reach + Math.PI * reach * reach;
    return problems(
        2 * radius,
        whole,
        String.format(Locale.ROOT, "%.1f px squared for centres", centers.area()));
  }

  private List<Problem> problems(double narrowest, double whole, String field) {
    List<Problem> problems = new ArrayList<>();
    if (Math.PI * radius * radius < 1) {
      problems.add(
          Problem.of(
              "an item of mean radius %.2f px covers less than a pixel in images of %s; use larger"
                  + " items, of at least 0.57 px, or larger images",
              radius, size));
    }
    // Both items and field are grown by half the gap.
    double reach = radius + gap / 2;
    double spread = radius * radiusSd;
    double share = numerosity * Math.PI * (reach * reach + spread * spread) / whole;
    if (2 * radius > narrowest) {
      problems.add(
          Problem.of(
              "an item of mean radius %.2f px does not fit into a field of %s in images of %s; use"
                  + " smaller items or a larger field",
              radius, field, size));
    } else if (numerosity > 1 && share > DENSEST) {
      problems.add(
          Problem.of(
              "%d items of mean radius %.2f px with gaps of %.2f px take %.1f %% of a field of %s,"
                  + " and placing them needs at most %.0f %%; use smaller items, a smaller gap or a"
                  + " larger field",
              numerosity, radius, gap, 100 * share, field, 100 * DENSEST));
    }
    return problems;
  }
}
