package io.github.numerosity.response;

import io.github.numerosity.stimulus.Design;

/** Rejects responses that are NaN or infinite, where they arrive. */
final class FiniteCheck {
  private FiniteCheck() {}

  /**
   * Checks rows.
   *
   * @param rows whole rows; not modified
   * @param first number of the first row's stimulus
   */
  static void check(float[] rows, Design design, Units units, int first) {
    for (int i = 0; i < rows.length; i++) {
      if (!Float.isFinite(rows[i])) {
        throw refusal(Float.toString(rows[i]), i, design, units, first);
      }
    }
  }

  /** As for single precision. */
  static void check(double[] rows, Design design, Units units, int first) {
    for (int i = 0; i < rows.length; i++) {
      if (!Double.isFinite(rows[i])) {
        throw refusal(Double.toString(rows[i]), i, design, units, first);
      }
    }
  }

  private static IllegalArgumentException refusal(
      String value, int index, Design design, Units units, int first) {
    int stimulus = first + index / units.count();
    Design.Row row = design.row(stimulus);
    return new IllegalArgumentException(
        "response of unit %s to stimulus %d (set %s, numerosity %d, index %d) is %s; responses must be finite"
            .formatted(
                units.unit(index % units.count()),
                stimulus,
                row.set(),
                row.numerosity(),
                row.index(),
                value));
  }
}
