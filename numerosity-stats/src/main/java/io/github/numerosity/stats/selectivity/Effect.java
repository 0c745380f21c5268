package io.github.numerosity.stats.selectivity;

/** An effect of the design numerosity x stimulus set. */
public enum Effect {
  /** Of numerosity, over all sets. */
  NUMEROSITY,
  /** Of the stimulus set, over all numerosities. */
  SET,
  /** Of numerosity in one set otherwise than in another. */
  INTERACTION
}
