package io.github.numerosity.stats.comparison;

/** Pairing of the networks of two runs. */
public enum Pairing {
  /**
   * By seed if both runs have the same networks, with equal weights or the same recipe and data;
   * otherwise independent.
   */
  AUTOMATIC,
  /** By seed for all networks, for runs whose equal seeds share more than the number. */
  BY_SEED,
  /** Unpaired, as independent samples. */
  INDEPENDENT
}
