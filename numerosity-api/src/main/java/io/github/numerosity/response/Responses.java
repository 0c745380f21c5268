package io.github.numerosity.response;

import io.github.numerosity.design.Design;
import io.github.numerosity.design.DesignFile;
import java.nio.file.Path;
import java.util.Set;

/**
 * What units answered to stimuli: stimuli x units, all values finite. Immutable, thread-safe and
 * replayable: any number of passes gives the same values, whether rows lie in memory or in a file.
 */
public interface Responses {
  /**
   * Wraps recorded float32 values.
   *
   * @param design one row for each stimulus
   * @param units one for each column
   * @param values stimuli x units, row by row; kept, must not be modified later
   * @return the responses
   * @throws IllegalArgumentException if the number of values is wrong or one is not finite; the
   *     message names unit and stimulus
   */
  static Responses of(Design design, Units units, float[] values) {
    return ArrayResponses.of(design, units, values);
  }

  /**
   * Wraps recorded float64 values.
   *
   * @param design one row for each stimulus
   * @param units one for each column
   * @param values stimuli x units, row by row; kept, must not be modified later
   * @return the responses
   * @throws IllegalArgumentException if the number of values is wrong or one is not finite; the
   *     message names unit and stimulus
   */
  static Responses of(Design design, Units units, double[] values) {
    return ArrayResponses.of(design, units, values);
  }

  /**
   * Opens responses that were recorded into an NPY file: float32 or float64, in any order of axes
   * and bytes. They stay in the file, which must not be changed meanwhile, and are read where they
   * are asked for; here they are read once to be checked.
   *
   * @param file stimuli x units, or with the axes of the only layer instead of units
   * @param design one row for each stimulus
   * @param units one for each column
   * @return the responses
   * @throws NpyException if the file is missing, is no such array, or has another shape
   * @throws IllegalArgumentException if a value is not finite; the message names unit and stimulus
   */
  static Responses open(Path file, Design design, Units units) {
    return NpyResponses.open(file, design, units);
  }

  /**
   * Opens responses that were recorded into an NPY file, as a single layer whose shape the file
   * tells: (stimuli, units); (stimuli, channels, columns), as of a convolution in one dimension; or
   * (stimuli, channels, rows, columns), as PyTorch has it. Arrays whose last axis is the channel,
   * as TensorFlow has it, must be transposed before they are saved.
   *
   * @param file float32 or float64, C or Fortran order, little or big endian; must not be changed
   *     meanwhile
   * @param design one row for each stimulus
   * @param layer name of the layer
   * @return the responses
   * @throws NpyException if the file is missing, is no such array, holds less or more than it
   *     announces, or has not as many stimuli as the design
   * @throws IllegalArgumentException if a value is not finite; the message names unit and stimulus
   */
  static Responses open(Path file, Design design, String layer) {
    return NpyResponses.open(file, design, layer);
  }

  /**
   * Opens responses that were recorded into an NPY file as a single layer, as {@link #open(Path,
   * Design, String)} does, with a design that was read from a file; messages name both.
   *
   * @param file float32 or float64, C or Fortran order, little or big endian; must not be changed
   *     meanwhile
   * @param design one line for each stimulus
   * @param layer name of the layer
   * @return the responses
   * @throws NpyException if the file is missing, is no such array, holds less or more than it
   *     announces, or has not as many stimuli as the design
   * @throws IllegalArgumentException if a value is not finite; the message names unit and stimulus
   */
  static Responses open(Path file, DesignFile design, String layer) {
    return NpyResponses.open(file, design, layer);
  }

  /**
   * Returns what each row is.
   *
   * @return the design
   */
  Design design();

  /**
   * Returns what each column is.
   *
   * @return the units
   */
  Units units();

  /**
   * Returns a one-pass summary: the one made while the network responded if it was announced then,
   * otherwise that of a replay.
   *
   * @param fold which summary
   * @param <S> its type
   * @return the summary
   */
  <S> S get(Fold<S> fold);

  /**
   * Makes summaries that will be asked for, all in one pass over the rows; what is known already is
   * not made again.
   *
   * @param folds which summaries; {@link #get} returns them afterwards
   */
  default void prepare(Set<Fold<?>> folds) {
    folds.forEach(this::get);
  }

  /**
   * Copies one row.
   *
   * @param stimulus from 0
   * @param into modified; as many values as units
   */
  void row(int stimulus, double[] into);

  /**
   * Copies all stimuli of some adjacent units, for what needs the whole distribution: ranks,
   * medians, permutations.
   *
   * @param firstUnit column of the first
   * @param units how many
   * @param into modified; units x stimuli: {@code into[(unit - firstUnit) * stimuli + stimulus]}
   */
  void tile(int firstUnit, int units, double[] into);

  /**
   * Returns a view of some rows: halves, samples, one block.
   *
   * @param stimuli which rows, in the new order; a row may occur more than once
   * @return the view
   */
  Responses select(int... stimuli);

  /**
   * Returns a view with other labels: the null.
   *
   * @param design as many rows
   * @return the view
   * @throws IllegalArgumentException if the number of rows differs
   */
  Responses relabelled(Design design);
}
