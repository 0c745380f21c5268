package io.github.numerosity.response;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.design.Design;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in what a network answers, row by row, feeds every announced fold once, and keeps the rows
 * if they will be asked for. For one thread.
 */
public final class ResponseRecorder {
  private final Design design;
  private final Units units;
  private final int unitCount;
  private final Map<Fold<?>, Fold.Accumulator<?>> accumulators = new LinkedHashMap<>();
  private final Optional<float[]> kept;
  private final float[] row;
  private int stimuli;

  private ResponseRecorder(Design design, Units units, Set<Fold<?>> folds, Optional<float[]> kept) {
    this.design = requireNonNull(design, "design");
    this.units = units;
    this.unitCount = units.count();
    this.kept = kept;
    this.row = new float[unitCount];
    folds.forEach(fold -> accumulators.put(fold, fold.begin(design, units)));
  }

  /**
   * Starts a recording that keeps no row: only the announced folds can be had of it.
   *
   * @param design one row for each stimulus to come
   * @param units one for each column
   * @param folds summaries to be made; equal ones are made once
   * @return an empty recording
   */
  public static ResponseRecorder ofFolds(Design design, Units units, Set<Fold<?>> folds) {
    return new ResponseRecorder(design, units, folds, Optional.empty());
  }

  /**
   * Starts a recording that keeps all rows in memory.
   *
   * @param design one row for each stimulus to come
   * @param units one for each column
   * @param folds summaries to be made; equal ones are made once
   * @return an empty recording
   * @throws IllegalArgumentException if there are more values than an array holds
   */
  public static ResponseRecorder inMemory(Design design, Units units, Set<Fold<?>> folds) {
    long values = (long) design.stimuli() * units.count();
    if (values > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "%d stimuli x %d units do not fit into memory; record them in a file"
              .formatted(design.stimuli(), units.count()));
    }
    return new ResponseRecorder(design, units, folds, Optional.of(new float[(int) values]));
  }

  /**
   * Takes in the next rows.
   *
   * @param rows stimuli x units, row by row; not modified, not kept
   * @throws IllegalArgumentException if a response is not finite (the message names unit and
   *     stimulus), there is half a row, or there are more rows than the design has
   */
  public void accept(float[] rows) {
    int count = rows.length / unitCount;
    if (count * unitCount != rows.length || stimuli + count > design.stimuli()) {
      throw new IllegalArgumentException(
          "%d responses are not whole rows of %d units within the %d stimuli that are left"
              .formatted(rows.length, unitCount, design.stimuli() - stimuli));
    }
    FiniteCheck.check(rows, design, units, stimuli);
    for (int next = 0; next < count; next++) {
      System.arraycopy(rows, next * unitCount, row, 0, unitCount);
      for (Fold.Accumulator<?> accumulator : accumulators.values()) {
        accumulator.accept(stimuli + next, row);
      }
    }
    int first = stimuli * unitCount;
    kept.ifPresent(values -> System.arraycopy(rows, 0, values, first, rows.length));
    stimuli += count;
  }

  /**
   * Ends the recording.
   *
   * @return the responses, with the folds that were announced
   * @throws IllegalStateException if rows are missing
   */
  public Responses finish() {
    checkComplete();
    return kept.isPresent()
        ? ArrayResponses.recorded(design, units, kept.get(), summaries())
        : new FoldedResponses(design, units, summaries());
  }

  /**
   * Ends a recording whose rows were written into a file beside it.
   *
   * @param file holds the same rows that were taken in here; must not be changed meanwhile
   * @return the responses, with the folds that were announced, reading rows from the file
   * @throws IllegalStateException if rows are missing
   * @throws NpyException if the file does not hold these rows
   */
  public Responses finish(Path file) {
    checkComplete();
    return NpyResponses.recorded(file, design, units, summaries());
  }

  private Map<Fold<?>, Object> summaries() {
    Map<Fold<?>, Object> summaries = new LinkedHashMap<>();
    accumulators.forEach(
        (fold, accumulator) ->
            summaries.put(fold, requireNonNull(accumulator.finish(), "a fold's summary")));
    return summaries;
  }

  private void checkComplete() {
    if (stimuli < design.stimuli()) {
      throw new IllegalStateException(
          "%d of %d stimuli were recorded".formatted(stimuli, design.stimuli()));
    }
  }
}
