package io.github.numerosity.dots;

import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;

/**
 * Settings that generators of dots share.
 *
 * @param radiusSd standard deviation of the radius relative to its mean
 * @param gap least distance between two outlines, or between the circles around other shapes
 * @param appearance colours and edges
 */
@Settings
record DotStyle(@Range(least = 0, most = 0.5) double radiusSd, Length gap, Appearance appearance) {
  /** Returns the default style: radii vary by 10 %, and items are white on black. */
  static DotStyle withGap(Length gap) {
    return new DotStyle(0.1, gap, Appearance.whiteOnBlack());
  }
}
