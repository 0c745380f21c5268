package io.github.numerosity.stats.tuning;

/**
 * Shape of a unit's tuning curve, classified by tests.
 *
 * <p>Local maxima are not counted, since noise produces them: nine in ten monotone units would
 * count as multi-peaked.
 */
public enum CurveShape {
  /** Not selective. */
  FLAT,
  /**
   * The mean is largest at an interior numerosity, and exceeds those of the smallest and of the
   * largest numerosity on other images.
   */
  PEAKED,
  /**
   * The mean is smallest at an interior numerosity, and lies below those of the smallest and of the
   * largest numerosity on other images: bimodal.
   */
  VALLEY,
  /** Neither a peak nor a valley, with a significant upward trend. */
  INCREASING,
  /** Neither a peak nor a valley, with a significant downward trend. */
  DECREASING,
  /** Selective, with no significant shape. */
  UNCLASSIFIED
}
