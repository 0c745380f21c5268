package io.github.numerosity.response;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.stimulus.Design;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Responses whose rows lie in a store; views share the store and differ in rows and labels. */
final class StoredResponses implements Responses {
  private final Design design;
  private final Units units;
  private final int unitCount;
  private final ResponseStore store;

  /** For each row of the design, the row of the store; not modified. */
  private final int[] rows;

  private final ConcurrentHashMap<Fold<?>, Object> summaries;

  private StoredResponses(
      Design design, Units units, ResponseStore store, int[] rows, Map<Fold<?>, Object> summaries) {
    this.design = design;
    this.units = units;
    this.unitCount = units.count();
    this.store = store;
    this.rows = rows;
    this.summaries = new ConcurrentHashMap<>(summaries);
  }

  /**
   * Wraps all rows of a store.
   *
   * @param store has as many rows as the design, all values finite
   * @param summaries of folds over all rows that are known already
   */
  static Responses whole(
      Design design, Units units, ResponseStore store, Map<Fold<?>, Object> summaries) {
    int[] rows = new int[design.stimuli()];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = row;
    }
    return new StoredResponses(design, units, store, rows, summaries);
  }

  @Override
  public Design design() {
    return design;
  }

  @Override
  public Units units() {
    return units;
  }

  @Override
  @SuppressWarnings("unchecked") // the map holds each fold's own summary
  public <S> S get(Fold<S> fold) {
    return (S) summaries.computeIfAbsent(fold, this::replay);
  }

  private Object replay(Fold<?> fold) {
    Fold.Accumulator<?> accumulator = fold.begin(design, units);
    if (store.isSingle()) {
      float[] row = new float[unitCount];
      for (int stimulus = 0; stimulus < rows.length; stimulus++) {
        store.row(rows[stimulus], row);
        accumulator.accept(stimulus, row);
      }
    } else {
      double[] row = new double[unitCount];
      for (int stimulus = 0; stimulus < rows.length; stimulus++) {
        store.row(rows[stimulus], row);
        accumulator.accept(stimulus, row);
      }
    }
    return requireNonNull(accumulator.finish(), "a fold's summary");
  }

  @Override
  public void row(int stimulus, double[] into) {
    store.row(rows[stimulus], into);
  }

  @Override
  public void tile(int firstUnit, int count, double[] into) {
    Objects.checkFromIndexSize(firstUnit, count, unitCount);
    Objects.checkFromIndexSize(0, Math.multiplyExact(count, rows.length), into.length);
    store.tile(rows, firstUnit, count, into);
  }

  @Override
  public Responses select(int... stimuli) {
    int[] chosen = new int[stimuli.length];
    for (int i = 0; i < stimuli.length; i++) {
      chosen[i] = rows[stimuli[i]];
    }
    return new StoredResponses(design.select(stimuli), units, store, chosen, Map.of());
  }

  @Override
  public Responses relabelled(Design other) {
    if (other.stimuli() != rows.length) {
      throw new IllegalArgumentException(
          "a design of %d rows cannot label %d responses".formatted(other.stimuli(), rows.length));
    }
    return new StoredResponses(other, units, store, rows, Map.of());
  }
}
