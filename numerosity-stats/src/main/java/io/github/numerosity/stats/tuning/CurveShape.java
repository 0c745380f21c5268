package io.github.numerosity.stats.tuning;

/**
 * How the response of a unit runs over numerosities, decided by tests and never by counting local
 * maxima, which noise makes: that would call nine in ten monotone units multi-peaked.
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
  /** Neither, with a significant trend upwards. */
  INCREASING,
  /** Neither, with a significant trend downwards. */
  DECREASING,
  /** None of these can be told. */
  UNCLASSIFIED
}
