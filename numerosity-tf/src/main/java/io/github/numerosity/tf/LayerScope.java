package io.github.numerosity.tf;

import io.github.numerosity.model.Layer;
import io.github.numerosity.model.LayerShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;

/**
 * Context of layers under construction: operations, parameters and mode (training or inference).
 * Values pass between layers as [image][row][column][channel], or as [image][unit] after a layer
 * with flat output.
 */
final class LayerScope {
  private final Ops ops;
  private final Variables variables;
  private final boolean training;
  private final Map<String, Placeholder<TUint8>> masks = new LinkedHashMap<>();
  private final List<Op> updates = new ArrayList<>();

  LayerScope(Ops ops, Variables variables, boolean training) {
    this.ops = ops;
    this.variables = variables;
    this.training = training;
  }

  Ops ops() {
    return ops;
  }

  /**
   * Returns whether the network is trained: dropout is active, batch normalisation uses the batch's
   * moments.
   */
  boolean training() {
    return training;
  }

  /** Returns a parameter of a layer, such as its {@code "weight"}. */
  Operand<TFloat32> parameter(Layer layer, String part) {
    return variables.variable(layer.name() + "." + part).value();
  }

  /** Replaces a parameter at every step, for parameters without gradient. */
  void update(Layer layer, String part, Operand<TFloat32> values) {
    updates.add(variables.update(layer.name() + "." + part, values));
  }

  /**
   * Returns a mask of 0 and 1 for each image and unit, fed at every step as [image][unit] in any
   * order.
   */
  Operand<TUint8> mask(Layer layer) {
    Placeholder<TUint8> mask = ops.placeholder(TUint8.class);
    masks.put(layer.name(), mask);
    return mask;
  }

  /** Returns the masks requested so far, by the name of the layer. */
  Map<String, Placeholder<TUint8>> masks() {
    return masks;
  }

  /** Returns the replacements requested so far. */
  List<Op> updates() {
    return updates;
  }

  /** Reshapes values to [image][row][column][channel]. */
  Operand<TFloat32> maps(Operand<TFloat32> values, LayerShape shape) {
    return values.shape().numDimensions() == 4
        ? values
        : ops.reshape(
            values, ops.constant(new int[] {-1, shape.rows(), shape.columns(), shape.channels()}));
  }

  /** Reshapes values to [image][unit], channel-major. */
  Operand<TFloat32> vectors(Operand<TFloat32> values, LayerShape shape) {
    if (values.shape().numDimensions() == 2) {
      return values;
    }
    boolean single = (shape.rows() == 1 && shape.columns() == 1) || shape.channels() == 1;
    Operand<TFloat32> channelMajor =
        single ? values : ops.linalg.transpose(values, ops.constant(new int[] {0, 3, 1, 2}));
    return ops.reshape(channelMajor, ops.constant(new int[] {-1, shape.units()}));
  }

  /** Pads maps with rows and columns of a constant. */
  Operand<TFloat32> padded(Operand<TFloat32> maps, int padding, float value) {
    if (padding == 0) {
      return maps;
    }
    Operand<TInt32> places =
        ops.constant(new int[][] {{0, 0}, {padding, padding}, {padding, padding}, {0, 0}});
    return ops.pad(maps, places, ops.constant(value));
  }
}
