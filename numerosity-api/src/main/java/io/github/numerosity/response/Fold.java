package io.github.numerosity.response;

import io.github.numerosity.design.Design;
import java.util.stream.IntStream;

/**
 * A one-pass summary of rows. Equal folds, such as equal records, are computed once, while the
 * network responds, and shared by all analyses.
 *
 * @param <S> type of the summary
 */
public interface Fold<S> {
  /**
   * Returns an empty accumulator.
   *
   * @param design of the rows
   * @param units of each row
   * @return the accumulator, not thread-safe
   */
  Accumulator<S> begin(Design design, Units units);

  /**
   * Returns the preferred order of rows in memory. While a network responds, and from files, rows
   * always ascend; the summary must not depend on the order.
   *
   * @param design of the rows
   * @return every row of the design exactly once; by default ascending
   */
  default int[] replayOrder(Design design) {
    return IntStream.range(0, design.stimuli()).toArray();
  }

  /**
   * Accumulator of rows, each exactly once, in ascending order or in the order of {@link
   * #replayOrder}.
   *
   * @param <S> type of the summary
   */
  interface Accumulator<S> {
    /**
     * Adds a row in double precision.
     *
     * @param stimulus index of the row
     * @param row one finite value per unit; not modified, not kept
     */
    void accept(int stimulus, double[] row);

    /**
     * Adds a row in single precision, as recorded by a network. Overriding avoids the cost of
     * widening: 45 instead of 63 microseconds per row of 43,264 units.
     *
     * @param stimulus index of the row
     * @param row one finite value per unit; not modified, not kept
     */
    default void accept(int stimulus, float[] row) {
      double[] wide = new double[row.length];
      for (int unit = 0; unit < row.length; unit++) {
        wide[unit] = row[unit];
      }
      accept(stimulus, wide);
    }

    /**
     * Returns the summary.
     *
     * @return the summary of all rows added
     */
    S finish();
  }
}
