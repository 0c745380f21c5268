package io.github.numerosity.response;

/** Where rows of responses lie. Immutable and thread-safe; indices are checked by the caller. */
interface ResponseStore {
  /** Tells whether values are float32, so that a pass may use rows of that width. */
  boolean isSingle();

  /**
   * Tells whether the values of a unit, not those of a stimulus, lie side by side, so that one row
   * costs a look at every page of a file.
   */
  boolean isByUnit();

  /** Whether rows cost the same in any order. */
  boolean isInMemory();

  /** Copies one row of float32 values; only if {@link #isSingle}. */
  void row(int row, float[] into);

  /** Copies one row. */
  void row(int row, double[] into);

  /**
   * Copies adjacent units of some rows.
   *
   * @param rows which rows; not modified
   * @param firstUnit column of the first unit
   * @param count how many units
   * @param into modified; {@code into[(unit - firstUnit) * rows.length + i]} for {@code rows[i]}
   */
  void tile(int[] rows, int firstUnit, int count, double[] into);
}
