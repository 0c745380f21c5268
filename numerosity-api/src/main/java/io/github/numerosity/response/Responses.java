package io.github.numerosity.response;

import io.github.numerosity.design.Design;
import io.github.numerosity.design.DesignFile;
import java.nio.file.Path;
import java.util.Set;

/**
 * Responses of units to stimuli: stimuli x units, all values finite. Immutable, thread-safe and
 * replayable: every pass gives the same values, from memory or from a file.
 */
public interface Responses {
  /** Name of the layer of values that are given row by row. */
  String ONLY_LAYER = "units";

  /**
   * Returns responses of recorded float32 values.
   *
   * @param design one row per stimulus
   * @param units one per column
   * @param values stimuli x units, row by row; kept, must not be modified afterwards
   * @return the responses
   * @throws IllegalArgumentException if the number of values is wrong or one is not finite; the
   *     message gives unit and stimulus
   */
  static Responses of(Design design, Units units, float[] values) {
    return ArrayResponses.of(design, units, values);
  }

  /**
   * Returns responses of recorded float64 values.
   *
   * @param design one row per stimulus
   * @param units one per column
   * @param values stimuli x units, row by row; kept, must not be modified afterwards
   * @return the responses
   * @throws IllegalArgumentException if the number of values is wrong or one is not finite; the
   *     message gives unit and stimulus
   */
  static Responses of(Design design, Units units, double[] values) {
    return ArrayResponses.of(design, units, values);
  }

  /**
   * Returns responses of float32 values to selection images of one stimulus set, as one layer,
   * {@value #ONLY_LAYER}.
   *
   * @param values [stimulus][unit]; not modified, not kept
   * @param numerosities one per stimulus, at least 0; not modified, not kept
   * @return the responses
   * @throws IllegalArgumentException if rows differ in length or number, a numerosity is negative,
   *     or a value is not finite; the message gives the place
   */
  static Responses of(float[][] values, int[] numerosities) {
    return ArrayResponses.of(Design.of(numerosities), values);
  }

  /**
   * Returns responses of float32 values to selection images of several stimulus sets, as one layer,
   * {@value #ONLY_LAYER}.
   *
   * @param values [stimulus][unit]; not modified, not kept
   * @param numerosities one per stimulus, at least 0; not modified, not kept
   * @param sets name of the stimulus set of each stimulus; not modified, not kept
   * @return the responses
   * @throws IllegalArgumentException if rows differ in length or number, a numerosity is negative,
   *     or a value is not finite; the message gives the place
   */
  static Responses of(float[][] values, int[] numerosities, String[] sets) {
    return ArrayResponses.of(Design.of(numerosities, sets), values);
  }

  /**
   * Returns responses of float64 values to selection images of one stimulus set, as one layer,
   * {@value #ONLY_LAYER}.
   *
   * @param values [stimulus][unit]; not modified, not kept
   * @param numerosities one per stimulus, at least 0; not modified, not kept
   * @return the responses
   * @throws IllegalArgumentException if rows differ in length or number, a numerosity is negative,
   *     or a value is not finite; the message gives the place
   */
  static Responses of(double[][] values, int[] numerosities) {
    return ArrayResponses.of(Design.of(numerosities), values);
  }

  /**
   * Returns responses of float64 values to selection images of several stimulus sets, as one layer,
   * {@value #ONLY_LAYER}.
   *
   * @param values [stimulus][unit]; not modified, not kept
   * @param numerosities one per stimulus, at least 0; not modified, not kept
   * @param sets name of the stimulus set of each stimulus; not modified, not kept
   * @return the responses
   * @throws IllegalArgumentException if rows differ in length or number, a numerosity is negative,
   *     or a value is not finite; the message gives the place
   */
  static Responses of(double[][] values, int[] numerosities, String[] sets) {
    return ArrayResponses.of(Design.of(numerosities, sets), values);
  }

  /**
   * Opens responses in an NPY file of float32 or float64, in any order of axes and bytes. All
   * values are read once to be checked; afterwards they are read from the file on demand.
   *
   * @param file stimuli x units, or with the axes of the only layer instead of units; must not be
   *     modified while in use
   * @param design one row per stimulus
   * @param units one per column
   * @return the responses
   * @throws NpyException if the file is missing, is not such an array, or has another shape
   * @throws IllegalArgumentException if a value is not finite; the message gives unit and stimulus
   */
  static Responses open(Path file, Design design, Units units) {
    return NpyResponses.open(file, design, units);
  }

  /**
   * Opens responses in an NPY file as a single layer with the shape of the array: (stimuli, units);
   * (stimuli, channels, columns), as of a one-dimensional convolution; or (stimuli, channels, rows,
   * columns), as in PyTorch. Arrays with the channel as last axis, as in TensorFlow, must be
   * transposed before they are saved.
   *
   * @param file float32 or float64, C or Fortran order, little or big endian; must not be modified
   *     while in use
   * @param design one row per stimulus
   * @param layer name of the layer
   * @return the responses
   * @throws NpyException if the file is missing, is not such an array, its size does not match its
   *     header, or its number of stimuli differs from the design
   * @throws IllegalArgumentException if a value is not finite; the message gives unit and stimulus
   */
  static Responses open(Path file, Design design, String layer) {
    return NpyResponses.open(file, design, layer);
  }

  /**
   * Opens responses in an NPY file as {@link #open(Path, Design, String)} does, with a design read
   * from a file; messages give both files.
   *
   * @param file float32 or float64, C or Fortran order, little or big endian; must not be modified
   *     while in use
   * @param design one line per stimulus
   * @param layer name of the layer
   * @return the responses
   * @throws NpyException if the file is missing, is not such an array, its size does not match its
   *     header, or its number of stimuli differs from the design
   * @throws IllegalArgumentException if a value is not finite; the message gives unit and stimulus
   */
  static Responses open(Path file, DesignFile design, String layer) {
    return NpyResponses.open(file, design, layer);
  }

  /**
   * Returns the design.
   *
   * @return one row per stimulus
   */
  Design design();

  /**
   * Returns the units.
   *
   * @return one per column
   */
  Units units();

  /**
   * Returns the summary of a fold: computed while the network responded if the fold was announced,
   * otherwise by a replay.
   *
   * @param fold to be computed
   * @param <S> type of the summary
   * @return the summary
   */
  <S> S get(Fold<S> fold);

  /**
   * Computes folds in one pass over the rows. Known folds are not computed again.
   *
   * @param folds to be computed; {@link #get} returns their summaries afterwards
   */
  default void prepare(Set<Fold<?>> folds) {
    folds.forEach(this::get);
  }

  /**
   * Copies a row.
   *
   * @param stimulus from 0
   * @param into modified; one value per unit
   */
  void row(int stimulus, double[] into);

  /**
   * Copies all responses of adjacent units, for statistics of whole distributions, such as ranks,
   * medians and permutations.
   *
   * @param firstUnit column of the first unit
   * @param units number of units
   * @param into modified; units x stimuli: {@code into[(unit - firstUnit) * stimuli + stimulus]}
   */
  void tile(int firstUnit, int units, double[] into);

  /**
   * Returns a view of selected rows, such as a half, a sample or a block.
   *
   * @param stimuli indices of the rows, in the new order; a row may occur more than once
   * @return the view
   */
  Responses select(int... stimuli);

  /**
   * Returns a view with other labels, for null distributions.
   *
   * @param design with the same number of rows
   * @return the view
   * @throws IllegalArgumentException if the number of rows differs
   */
  Responses relabelled(Design design);
}
