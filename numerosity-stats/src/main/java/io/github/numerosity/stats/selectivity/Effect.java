package io.github.numerosity.stats.selectivity;

/** An effect of the design numerosity x stimulus set. */
public enum Effect {
  /** Main effect of numerosity. */
  NUMEROSITY,
  /** Main effect of the stimulus set. */
  SET,
  /** Interaction: the effect of numerosity differs between sets. */
  INTERACTION
}
