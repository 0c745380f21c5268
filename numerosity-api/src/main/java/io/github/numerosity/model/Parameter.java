package io.github.numerosity.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Parameter array of a layer.
 *
 * @param name layer and part, as in a PyTorch state_dict, such as {@code conv1.weight}
 * @param shape lengths of its axes: convolution [output][input][row][column], dense
 *     [output][input], others [channel]
 * @param fanIn inputs that one output unit sums over: kernel height x width x input channels
 * @param kind role in the layer
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

  /** Role of a parameter array. */
  public enum Kind {
    /** Kernel or matrix, drawn by the initialiser; learnt. */
    WEIGHT,
    /** Term added to each output channel, drawn by the initialiser or 0; learnt. */
    BIAS,
    /** Scale of a normalisation, initially 1; learnt. */
    SCALE,
    /** Shift of a normalisation, initially 0; learnt. */
    SHIFT,
    /** Running mean of a normalisation, initially 0; not learnt. */
    RUNNING_MEAN,
    /** Running variance of a normalisation, initially 1; not learnt. */
    RUNNING_VARIANCE
  }
}
