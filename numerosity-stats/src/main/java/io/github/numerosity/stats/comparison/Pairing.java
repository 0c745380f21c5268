package io.github.numerosity.stats.comparison;

/** Which networks of two runs are held against each other. */
public enum Pairing {
  /**
   * Networks of one seed where both runs have the same ones: their weights are the same, or come
   * from the same recipe and data. All networks against all others elsewhere.
   */
  AUTOMATIC,
  /** Networks of one seed, whatever they are: for runs whose seeds share more than the number. */
  BY_SEED,
  /** All networks of one run against all of the other, as independent samples. */
  INDEPENDENT
}
