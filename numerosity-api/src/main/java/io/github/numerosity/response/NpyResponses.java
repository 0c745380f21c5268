package io.github.numerosity.response;

import io.github.numerosity.stimulus.Design;
import java.nio.file.Path;
import java.util.Map;

/** Responses in an NPY file. */
final class NpyResponses {
  private NpyResponses() {}

  /** Opens a file from anywhere: every value is checked. */
  static Responses open(Path file, Design design, Units units) {
    NpyStore store = matching(file, design, units);
    double[] row = new double[units.count()];
    for (int stimulus = 0; stimulus < design.stimuli(); stimulus++) {
      store.row(stimulus, row);
      FiniteCheck.check(row, design, units, stimulus);
    }
    return StoredResponses.whole(design, units, store, Map.of());
  }

  /** Opens a file whose values were checked when they arrived. */
  static Responses recorded(Path file, Design design, Units units, Map<Fold<?>, Object> summaries) {
    return StoredResponses.whole(design, units, matching(file, design, units), summaries);
  }

  private static NpyStore matching(Path file, Design design, Units units) {
    NpyStore store = NpyStore.open(file);
    NpyHeader header = store.header();
    if (header.rows() != design.stimuli() || header.columns() != units.count()) {
      throw new NpyException(
          "%s holds %d stimuli x %d units, expected %d x %d"
              .formatted(file, header.rows(), header.columns(), design.stimuli(), units.count()));
    }
    return store;
  }
}
