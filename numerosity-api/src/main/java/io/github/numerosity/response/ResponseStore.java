package io.github.numerosity.response;

/** Storage of rows of responses. Immutable and thread-safe; indices are checked by the caller. */
interface ResponseStore {
  /** Returns whether values are float32, so that a pass may use rows of float. */
  boolean isSingle();

  /**
   * Returns whether the values of a unit are adjacent rather than those of a stimulus, so that
   * reading one row touches every page of a file.
   */
  boolean isByUnit();

  /** Returns whether the cost of rows is independent of their order. */
  boolean isInMemory();

  /** Copies a row of float32 values; requires {@link #isSingle}. */
  void row(int row, float[] into);

  /** Copies a row. */
  void row(int row, double[] into);

  /**
   * Copies adjacent units of selected rows.
   *
   * @param rows indices of the rows; not modified
   * @param firstUnit column of the first unit
   * @param count number of units
   * @param into modified; {@code into[(unit - firstUnit) * rows.length + i]} for {@code rows[i]}
   */
  void tile(int[] rows, int firstUnit, int count, double[] into);
}
