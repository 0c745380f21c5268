package io.github.numerosity.response;

import io.github.numerosity.design.Design;
import java.util.stream.IntStream;

/**
 * A one-pass summary of rows. Equal folds (records, say) are computed once, while the network
 * responds, and shared by all analyses.
 *
 * @param <S> the summary
 */
public interface Fold<S> {
  /**
   * Starts an empty summary.
   *
   * @param design of the rows to come
   * @param units in each row
   * @return an accumulator, for one thread
   */
  Accumulator<S> begin(Design design, Units units);

  /**
   * Returns the order in which rows that lie in memory are best taken in. While a network responds,
   * and from files, they always ascend; the summary must not depend on it.
   *
   * @param design of the rows
   * @return every row of the design once; by default ascending
   */
  default int[] replayOrder(Design design) {
    return IntStream.range(0, design.stimuli()).toArray();
  }

  /**
   * Takes in rows, each once, in ascending order or in that of {@link #replayOrder}.
   *
   * @param <S> the summary
   */
  interface Accumulator<S> {
    /**
     * Takes in one row in double precision.
     *
     * @param stimulus number of the row
     * @param row one finite value a unit; not modified, not kept
     */
    void accept(int stimulus, double[] row);

    /**
     * Takes in one row as recorded by a network. Override it where widening costs: 45 against 63
     * microseconds a row of 43,264 units.
     *
     * @param stimulus number of the row
     * @param row one finite value a unit; not modified, not kept
     */
    default void accept(int stimulus, float[] row) {
      double[] wide = new double[row.length];
      for (int unit = 0; unit < row.length; unit++) {
        wide[unit] = row[unit];
      }
      accept(stimulus, wide);
    }

    /**
     * Ends the summary.
     *
     * @return the summary of all rows taken in
     */
    S finish();
  }
}
