package io.github.numerosity.stats.posthoc;

/** Rule for writing the table of all pairs of numerosities for all units. */
public enum PairTable {
  /** Written up to 1,000 units. */
  AUTOMATIC,
  /** Always written: 45 rows per unit for ten numerosities. */
  ALWAYS,
  /** Never written. */
  NEVER;

  /** Largest number of units for which {@link #AUTOMATIC} writes the table. */
  static final int AUTOMATIC_UNITS = 1000;

  boolean isWanted(int units) {
    return this == ALWAYS || (this == AUTOMATIC && units <= AUTOMATIC_UNITS);
  }
}
