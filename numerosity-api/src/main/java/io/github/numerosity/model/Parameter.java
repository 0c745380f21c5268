package io.github.numerosity.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One array of a layer.
 *
 * @param name layer and part, as in a PyTorch state_dict, such as {@code conv1.weight}
 * @param shape lengths of its axes: convolution [output][input][row][column], dense
 *     [output][input], others [channel]
 * @param fanIn inputs that one output unit sums over: kernel height x width x input channels
 * @param kind what it is for
 */
public record Parameter(String name, List<Integer> shape, int fanIn, Kind kind) {
  /** Copies the shape. */
  public Parameter {
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    shape = List.copyOf(shape);
  }

  /**
   * Returns the number of values.
   *
   * @return product of the axes
   */
  public int count() {
    return shape.stream().reduce(1, Math::multiplyExact);
  }

  /** What an array is for. */
  public enum Kind {
    /** Kernel or matrix; drawn by the initialiser; learnt. */
    WEIGHT,
    /** Added to each output channel; drawn or zero, as the initialiser says; learnt. */
    BIAS,
    /** Scale of a normalisation, 1 at first; learnt. */
    SCALE,
    /** Shift of a normalisation, 0 at first; learnt. */
    SHIFT,
    /** Running mean of a normalisation, 0 at first; kept. */
    RUNNING_MEAN,
    /** Running variance of a normalisation, 1 at first; kept. */
    RUNNING_VARIANCE
  }
}
