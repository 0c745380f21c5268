package io.github.numerosity.response;

import io.github.numerosity.design.Design;

/** Check that responses are finite. */
/*
 * A finite value times 0 is 0, any other is NaN, and a sum with NaN is NaN. This gives loops
 * without a branch, several times as fast as testing each value.
 */
final class FiniteCheck {
  private static final int SCREEN = 1024;

  private FiniteCheck() {}

  /**
   * Checks rows.
   *
   * @param rows complete rows; not modified
   * @param first stimulus of the first row
   */
  static void check(float[] rows, Design design, Units units, int first) {
    float[] zeros = new float[Math.min(SCREEN, rows.length)];
    for (int from = 0; from < rows.length; from += SCREEN) {
      int count = Math.min(SCREEN, rows.length - from);
      for (int i = 0; i < count; i++) {
        zeros[i] += rows[from + i] * 0;
      }
    }
    for (float zero : zeros) {
      if (zero != 0) {
        throw refusal(rows, design, units, first);
      }
    }
  }

  private static IllegalArgumentException refusal(
      float[] rows, Design design, Units units, int first) {
    int at = 0;
    while (Float.isFinite(rows[at])) {
      at++;
    }
    return refusal(Float.toString(rows[at]), at, design, units, first);
  }

  /** Checks rows in double precision. */
  static void check(double[] rows, Design design, Units units, int first) {
    double[] zeros = new double[Math.min(SCREEN, rows.length)];
    for (int from = 0; from < rows.length; from += SCREEN) {
      int count = Math.min(SCREEN, rows.length - from);
      for (int i = 0; i < count; i++) {
        zeros[i] += rows[from + i] * 0;
      }
    }
    for (double zero : zeros) {
      if (zero != 0) {
        throw refusal(rows, design, units, first);
      }
    }
  }

  private static IllegalArgumentException refusal(
      double[] rows, Design design, Units units, int first) {
    int at = 0;
    while (Double.isFinite(rows[at])) {
      at++;
    }
    return refusal(Double.toString(rows[at]), at, design, units, first);
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
