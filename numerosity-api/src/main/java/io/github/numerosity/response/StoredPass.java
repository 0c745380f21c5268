package io.github.numerosity.response;

import java.util.Arrays;

/**
 * Pass over the rows of a store. If the values of a unit are adjacent, rows are read in blocks,
 * since reading a single row touches every page of the file.
 */
final class StoredPass {
  /** Number of values per block if the values of a unit are adjacent: 32 MB. */
  private static final int BLOCK = 1 << 22;

  private final ResponseStore store;
  private final int units;

  StoredPass(ResponseStore store, int units) {
    this.store = store;
    this.units = units;
  }

  /** Receiver of rows. */
  interface Sink {
    /** Receives a row of float32 values; not kept. */
    void accept(int stimulus, float[] row);

    /** Receives a row of float64 values; not kept. */
    void accept(int stimulus, double[] row);
  }

  /**
   * Passes all rows to a sink.
   *
   * @param rows row in the store of each stimulus; not modified
   * @param order of the stimuli; ignored in favour of ascending order if the values of a unit are
   *     adjacent; not modified
   */
  void over(int[] rows, int[] order, Sink sink) {
    if (store.isByUnit()) {
      byBlocks(rows, Math.max(1, BLOCK / units), sink);
    } else if (store.isSingle()) {
      float[] row = new float[units];
      for (int i = 0; i < rows.length; i++) {
        int stimulus = order[i];
        store.row(rows[stimulus], row);
        sink.accept(stimulus, row);
      }
    } else {
      double[] row = new double[units];
      for (int i = 0; i < rows.length; i++) {
        int stimulus = order[i];
        store.row(rows[stimulus], row);
        sink.accept(stimulus, row);
      }
    }
  }

  private void byBlocks(int[] rows, int most, Sink sink) {
    double[] block = new double[Math.min(most, rows.length) * units];
    float[] single = new float[store.isSingle() ? units : 0];
    double[] wide = new double[store.isSingle() ? 0 : units];
    for (int first = 0; first < rows.length; first += most) {
      int[] chosen = Arrays.copyOfRange(rows, first, Math.min(first + most, rows.length));
      store.tile(chosen, 0, units, block);
      for (int i = 0; i < chosen.length; i++) {
        if (store.isSingle()) {
          for (int unit = 0; unit < units; unit++) {
            single[unit] = (float) block[unit * chosen.length + i];
          }
          sink.accept(first + i, single);
        } else {
          for (int unit = 0; unit < units; unit++) {
            wide[unit] = block[unit * chosen.length + i];
          }
          sink.accept(first + i, wide);
        }
      }
    }
  }
}
