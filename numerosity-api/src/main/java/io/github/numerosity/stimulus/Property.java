package io.github.numerosity.stimulus;

import io.github.numerosity.settings.Settings;
import java.util.Locale;

/**
 * Realised properties of stimuli, measured on the drawn items or on the pixels. Column names in
 * files are the names in lower case.
 */
@Settings
public enum Property {
  /** Number of items. */
  COUNT,
  /** Sum of the items' areas, in pixels squared. */
  TOTAL_AREA,
  /** Mean area of an item, in pixels squared; absent without items. */
  ITEM_AREA,
  /** Sum of the items' perimeters, in pixels. */
  PERIMETER,
  /**
   * Area of the convex hull of the items' outlines, in pixels squared; absent without items. Exact
   * for discs and polygons; ellipses are approximated by polygons of 128 corners and equal area.
   */
  HULL_AREA,
  /** Items per hull area, per pixel squared; absent without items. */
  DENSITY,
  /** Mean distance over pairs of item centres, in pixels; absent below two items. */
  MEAN_DISTANCE,
  /** Mean of all samples, 0 to 255; defined for every image. */
  LUMINANCE,
  /**
   * Sum over pixels of the magnitude of the grey-level gradient; defined for every image.
   *
   * <p>The grey level g is the mean of a pixel's channels, 0 to 255. The gradient consists of the
   * forward differences g(row, column + 1) - g(row, column) and g(row + 1, column) - g(row,
   * column); at the right and the lower edge the missing difference is 0.
   */
  CONTRAST_ENERGY;

  /**
   * Returns the name of the column in CSV files.
   *
   * @return such as {@code "total_area"}
   */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
