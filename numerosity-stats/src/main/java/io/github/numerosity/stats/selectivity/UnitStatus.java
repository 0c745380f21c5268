package io.github.numerosity.stats.selectivity;

/** What is to be known about a unit beside its test. A unit without any is written as OK. */
public enum UnitStatus {
  /** Answers all images of the selection alike (a silent unit, mostly): it cannot be tested. */
  CONSTANT,
  /** Does not vary within any cell of the test, while means differ: F is infinite and p is 0. */
  ZERO_WITHIN,
  /** Does not vary within some cell of the test (a numerosity, or one of a set), but in others. */
  ZERO_VARIANCE_CELL,
  /** Some numerosity was shown once: a test that needs its variance cannot be made. */
  SINGLE_IMAGE,
  /** The stimuli cannot tell number from any other feature, which the criterion demands. */
  CONFOUNDED,
  /** Responds to less than 5 % of the images of the selection. */
  SPARSE,
  /** Another numerosity has the same mean as the preferred one. */
  TIE
}
