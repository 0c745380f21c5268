package io.github.numerosity.response;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.design.Design;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Responses with rows in a store; views share the store and differ in rows and labels. */
final class StoredResponses implements Responses {
  private final Design design;
  private final Units units;
  private final int unitCount;
  private final ResponseStore store;

  /** Row in the store of each row of the design; not modified. */
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
   * Returns responses of all rows of a store.
   *
   * @param store with as many rows as the design, all values finite
   * @param summaries of folds over all rows that are already known
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
  @SuppressWarnings("unchecked") // each fold is mapped to its own summary
  public <S> S get(Fold<S> fold) {
    return (S) summaries.computeIfAbsent(fold, this::replay);
  }

  private Object replay(Fold<?> fold) {
    FoldPass pass = pass(List.of(fold));
    Object summary = pass.summaries().get(fold);
    if (summary == null) {
      throw requireNonNull(pass.failures().get(fold), "the failure of a fold without summary");
    }
    return summary;
  }

  private FoldPass pass(Collection<Fold<?>> folds) {
    FoldPass pass = new FoldPass(folds, design, units);
    new StoredPass(store, unitCount).over(rows, order(folds), pass);
    return pass;
  }

  /**
   * Returns the common preferred order of the folds for rows in memory, otherwise ascending order.
   */
  private int[] order(Collection<Fold<?>> folds) {
    int[] ascending = IntStream.range(0, rows.length).toArray();
    if (!store.isInMemory()) {
      return ascending;
    }
    int[] order = folds.iterator().next().replayOrder(design);
    return folds.stream().allMatch(fold -> Arrays.equals(fold.replayOrder(design), order))
        ? order
        : ascending;
  }

  @Override
  public void prepare(Set<Fold<?>> folds) {
    Set<Fold<?>> missing = new LinkedHashSet<>(folds);
    missing.removeAll(summaries.keySet());
    if (!missing.isEmpty()) {
      // A fold that fails throws its exception when it is asked for.
      pass(missing).summaries().forEach(summaries::putIfAbsent);
    }
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
          "%1$d responses need a design of %1$d rows, got %2$d"
              .formatted(rows.length, other.stimuli()));
    }
    return new StoredResponses(other, units, store, rows, Map.of());
  }

  @Override
  public String toString() {
    return "Responses[%s, %s]".formatted(design, units);
  }
}
