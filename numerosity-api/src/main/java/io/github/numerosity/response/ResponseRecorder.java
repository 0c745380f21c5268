package io.github.numerosity.response;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.design.Design;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Recorder of the responses of a network, row by row. Updates the announced folds and keeps the
 * rows if they are needed. Not thread-safe.
 */
public final class ResponseRecorder {
  private final Design design;
  private final Units units;
  private final int unitCount;
  private final FoldPass folds;
  private final Optional<float[]> kept;
  private final float[] row;
  private int stimuli;

  private ResponseRecorder(Design design, Units units, Set<Fold<?>> folds, Optional<float[]> kept) {
    this.design = requireNonNull(design, "design");
    this.units = units;
    this.unitCount = units.count();
    this.kept = kept;
    this.row = new float[unitCount];
    this.folds = new FoldPass(folds, design, units);
  }

  /**
   * Returns a recorder that keeps no rows; its responses have the announced folds only.
   *
   * @param design one row per stimulus
   * @param units one per column
   * @param folds to be computed; equal ones are computed once
   * @return an empty recorder
   */
  public static ResponseRecorder ofFolds(Design design, Units units, Set<Fold<?>> folds) {
    return new ResponseRecorder(design, units, folds, Optional.empty());
  }

  /**
   * Returns a recorder that keeps all rows in memory.
   *
   * @param design one row per stimulus
   * @param units one per column
   * @param folds to be computed; equal ones are computed once
   * @return an empty recorder
   * @throws IllegalArgumentException if there are more values than the maximum length of an array
   */
  public static ResponseRecorder inMemory(Design design, Units units, Set<Fold<?>> folds) {
    long values = (long) design.stimuli() * units.count();
    if (values > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "%d stimuli x %d units do not fit into an array; record them in a file"
              .formatted(design.stimuli(), units.count()));
    }
    return new ResponseRecorder(design, units, folds, Optional.of(new float[(int) values]));
  }

  /**
   * Adds the next rows.
   *
   * @param rows stimuli x units, row by row; not modified, not kept
   * @throws IllegalArgumentException if a response is not finite (the message gives unit and
   *     stimulus), a row is incomplete, or there are more rows than in the design
   */
  public void accept(float[] rows) {
    int count = rows.length / unitCount;
    if (count * unitCount != rows.length || stimuli + count > design.stimuli()) {
      throw new IllegalArgumentException(
          "%d responses are not complete rows of %d units for at most %d remaining stimuli"
              .formatted(rows.length, unitCount, design.stimuli() - stimuli));
    }
    FiniteCheck.check(rows, design, units, stimuli);
    for (int next = 0; next < count; next++) {
      System.arraycopy(rows, next * unitCount, row, 0, unitCount);
      folds.accept(stimuli + next, row);
    }
    int first = stimuli * unitCount;
    kept.ifPresent(values -> System.arraycopy(rows, 0, values, first, rows.length));
    stimuli += count;
  }

  /**
   * Completes the recording. A fold that threw an exception throws it when it is asked for.
   *
   * @return the responses, with the announced folds
   * @throws IllegalStateException if rows are missing
   */
  public Responses finish() {
    checkComplete();
    return kept.isPresent()
        ? ArrayResponses.recorded(design, units, kept.get(), folds.summaries())
        : new FoldedResponses(design, units, folds.summaries(), folds.failures());
  }

  /**
   * Completes a recording whose rows were also written to a file.
   *
   * @param file with the rows added to this recorder; must not be modified afterwards
   * @return the responses, with the announced folds, reading rows from the file
   * @throws IllegalStateException if rows are missing
   * @throws NpyException if the file does not have these rows
   */
  public Responses finish(Path file) {
    checkComplete();
    return NpyResponses.recorded(file, design, units, folds.summaries());
  }

  private void checkComplete() {
    if (stimuli < design.stimuli()) {
      throw new IllegalStateException(
          "only %d of %d stimuli were recorded".formatted(stimuli, design.stimuli()));
    }
  }
}
