package io.github.numerosity.tf;

import io.github.numerosity.model.AveragePool;
import io.github.numerosity.model.BatchNormalization;
import io.github.numerosity.model.Convolution;
import io.github.numerosity.model.Dense;
import io.github.numerosity.model.Dropout;
import io.github.numerosity.model.Flatten;
import io.github.numerosity.model.Layer;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.LocalResponseNormalization;
import io.github.numerosity.model.MaxPool;
import io.github.numerosity.model.Relu;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Builder of the layers of a graph, one method per type. */
final class LayerBuilder {
  private static final String VALID = "VALID";

  private final LayerScope scope;
  private final Ops ops;

  LayerBuilder(LayerScope scope) {
    this.scope = scope;
    this.ops = scope.ops();
  }

  /**
   * Adds a layer.
   *
   * @param layer layer to add
   * @param input of any rank that {@link LayerScope} describes
   * @param shape of the input
   */
  Operand<TFloat32> add(Layer layer, Operand<TFloat32> input, LayerShape shape) {
    if (layer instanceof Convolution convolution) {
      return add(convolution, scope.maps(input, shape));
    } else if (layer instanceof Relu) {
      return ops.nn.relu(input);
    } else if (layer instanceof MaxPool pool) {
      return add(pool, scope.maps(input, shape));
    } else if (layer instanceof AveragePool pool) {
      return add(pool, scope.maps(input, shape));
    } else if (layer instanceof Flatten) {
      return scope.vectors(input, shape);
    } else if (layer instanceof Dense dense) {
      return add(dense, scope.vectors(input, shape));
    } else if (layer instanceof LocalResponseNormalization normalization) {
      return add(normalization, scope.maps(input, shape), shape);
    } else if (layer instanceof Dropout dropout) {
      return add(dropout, input);
    } else if (layer instanceof BatchNormalization normalization) {
      return add(normalization, input);
    }
    throw new IllegalArgumentException("unsupported layer " + layer);
  }

  /**
   * Pads by a separate operation: TensorFlow has no gradient for a convolution with explicit
   * padding, and its SAME padding is uneven at strides above 1.
   */
  private Operand<TFloat32> add(Convolution layer, Operand<TFloat32> input) {
    Operand<TFloat32> convolved =
        ops.nn.conv2d(
            scope.padded(input, layer.padding(), 0),
            scope.parameter(layer, "weight"),
            square(layer.stride()),
            VALID);
    return ops.nn.biasAdd(convolved, scope.parameter(layer, "bias"));
  }

  /**
   * Uses the first version of TensorFlow's operation, which the Java interface omits: oneDNN has a
   * kernel for it and its gradient, but none for the second version, which takes 1.6 times as long.
   */
  private Operand<TFloat32> add(MaxPool layer, Operand<TFloat32> input) {
    Operand<TFloat32> padded = scope.padded(input, layer.padding(), Float.NEGATIVE_INFINITY);
    return ops.scope()
        .opBuilder("MaxPool", "MaxPool")
        .addInput(padded.asOutput())
        .setAttr("ksize", new long[] {1, layer.size(), layer.size(), 1})
        .setAttr("strides", new long[] {1, layer.stride(), layer.stride(), 1})
        .setAttr("padding", VALID)
        .build()
        .output(0);
  }

  /** TensorFlow's own padding does not count in the mean; explicit zeros do. */
  private Operand<TFloat32> add(AveragePool layer, Operand<TFloat32> input) {
    return ops.nn.avgPool(
        scope.padded(input, layer.padding(), 0),
        square(layer.size()),
        square(layer.stride()),
        VALID);
  }

  private Operand<TFloat32> add(Dense layer, Operand<TFloat32> input) {
    Operand<TFloat32> product = ops.linalg.matMul(input, scope.parameter(layer, "weight"));
    return ops.nn.biasAdd(product, scope.parameter(layer, "bias"));
  }

  private Operand<TFloat32> add(
      LocalResponseNormalization layer, Operand<TFloat32> input, LayerShape shape) {
    return new LocalResponseNormalizationGraph(layer, scope).add(input, shape);
  }

  private Operand<TFloat32> add(Dropout layer, Operand<TFloat32> input) {
    if (!scope.training() || layer.rate() == 0) {
      return input;
    }
    Operand<TFloat32> kept = ops.dtypes.cast(scope.mask(layer), TFloat32.class);
    Operand<TFloat32> shaped = ops.reshape(kept, ops.shape(input));
    float scale = (float) (1 / (1 - layer.rate()));
    return ops.math.mul(input, ops.math.mul(shaped, ops.constant(scale)));
  }

  private Operand<TFloat32> add(BatchNormalization layer, Operand<TFloat32> input) {
    return new BatchNormalizationGraph(layer, scope).add(input);
  }

  private static List<Long> square(int side) {
    return List.of(1L, (long) side, (long) side, 1L);
  }
}
