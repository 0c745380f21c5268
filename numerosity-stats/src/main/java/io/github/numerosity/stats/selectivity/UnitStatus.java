package io.github.numerosity.stats.selectivity;

/** Remark on the test of a unit. A unit without remarks is written as OK. */
public enum UnitStatus {
  /** Responds equally to all selection images (mostly silent units) and cannot be tested. */
  CONSTANT,
  /** Does not vary within any cell of the test, while means differ: F is infinite and p is 0. */
  ZERO_WITHIN,
  /**
   * Does not vary within some cells of the test (a numerosity, or one of a set), but varies in
   * others.
   */
  ZERO_VARIANCE_CELL,
  /** Some numerosity was shown only once, but the test requires its variance. */
  SINGLE_IMAGE,
  /** The stimuli do not separate number from all other features, as the criterion requires. */
  CONFOUNDED,
  /** Responds to less than 5 % of the selection images. */
  SPARSE,
  /** Another numerosity has the same mean as the preferred one. */
  TIE
}
