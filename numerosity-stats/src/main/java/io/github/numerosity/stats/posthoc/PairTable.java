package io.github.numerosity.stats.posthoc;

/** Whether a table of all pairs of numerosities for all units is written. */
public enum PairTable {
  /** Up to 1,000 units. */
  AUTOMATIC,
  /** However many units there are: 45 rows a unit for ten numerosities. */
  ALWAYS,
  /** Never. */
  NEVER;

  /** Up to how many units a table is written without being asked for. */
  static final int AUTOMATIC_UNITS = 1000;

  boolean isWanted(int units) {
    return this == ALWAYS || (this == AUTOMATIC && units <= AUTOMATIC_UNITS);
  }
}
