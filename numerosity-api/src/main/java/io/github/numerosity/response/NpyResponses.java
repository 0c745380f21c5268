package io.github.numerosity.response;

import io.github.numerosity.design.Design;
import io.github.numerosity.design.DesignFile;
import io.github.numerosity.model.LayerShape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Factory of responses in NPY files. */
final class NpyResponses {
  private NpyResponses() {}

  /** Opens a file of any origin, checking every value. */
  static Responses open(Path file, Design design, Units units) {
    NpyStore store = matching(file, design, units);
    checkFinite(store, design, units);
    return StoredResponses.whole(design, units, store, Map.of());
  }

  /** Opens a file as a single layer of the shape of its array. */
  static Responses open(Path file, Design design, String layer) {
    return open(file, design, "the design", layer);
  }

  /** Opens a file as a single layer, with a design read from a file. */
  static Responses open(Path file, DesignFile design, String layer) {
    Design shown = design.design();
    String name =
        "%s:%d-%d".formatted(design.path(), design.line(0), design.line(shown.stimuli() - 1));
    return open(file, shown, name, layer);
  }

  private static Responses open(Path file, Design design, String name, String layer) {
    NpyStore store = NpyStore.open(file);
    checkRows(file, store.header(), design, name);
    Units units = new Units(List.of(store.header().layer(layer)));
    checkFinite(store, design, units);
    return StoredResponses.whole(design, units, store, Map.of());
  }

  /** Opens a file whose values were already checked. */
  static Responses recorded(Path file, Design design, Units units, Map<Fold<?>, Object> summaries) {
    return StoredResponses.whole(design, units, matching(file, design, units), summaries);
  }

  private static NpyStore matching(Path file, Design design, Units units) {
    NpyStore store = NpyStore.open(file);
    NpyHeader header = store.header();
    checkRows(file, header, design, "the design");
    if (header.columns() != units.count()) {
      throw new NpyException(
          "%s has %d units, expected %d".formatted(file, header.columns(), units.count()));
    }
    List<LayerShape> layers = units.layers();
    if (header.shape().size() > 2 && !layers.equals(List.of(header.layer(layers.get(0).name())))) {
      throw new NpyException(
          "%s has the shape %s, expected %s after the stimuli"
              .formatted(file, header.shape(), layers));
    }
    return store;
  }

  private static void checkRows(Path file, NpyHeader header, Design design, String name) {
    if (header.rows() != design.stimuli()) {
      throw new NpyException(
          "%s has responses to %d stimuli, but %s has %d rows; it needs one row per stimulus, in the same order"
              .formatted(file, header.rows(), name, design.stimuli()));
    }
  }

  private static void checkFinite(NpyStore store, Design design, Units units) {
    int[] rows = IntStream.range(0, design.stimuli()).toArray();
    new StoredPass(store, units.count())
        .over(
            rows,
            rows,
            new StoredPass.Sink() {
              @Override
              public void accept(int stimulus, float[] row) {
                FiniteCheck.check(row, design, units, stimulus);
              }

              @Override
              public void accept(int stimulus, double[] row) {
                FiniteCheck.check(row, design, units, stimulus);
              }
            });
  }
}
