package io.github.numerosity.tf;

import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.LocalResponseNormalization;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Local response normalisation by PyTorch's definition: x / (bias + alpha m)^beta, where m is the
 * mean of the squares over the neighbouring channels, and channels beyond the edge count as 0.
 *
 * <p>The registered gradient of TensorFlow 2.18's operation ignores alpha, beta, bias and size and
 * uses their defaults. Training therefore uses the formula, inference the operation.
 */
final class LocalResponseNormalizationGraph {
  private final LocalResponseNormalization layer;
  private final LayerScope scope;
  private final Ops ops;

  LocalResponseNormalizationGraph(LocalResponseNormalization layer, LayerScope scope) {
    this.layer = layer;
    this.scope = scope;
    this.ops = scope.ops();
  }

  /** Adds the layer to maps of the given shape. */
  Operand<TFloat32> add(Operand<TFloat32> maps, LayerShape shape) {
    return scope.training() ? writtenOut(maps, shape) : operation(maps);
  }

  /** TensorFlow's alpha weighs the sum of the squares, PyTorch's their mean. */
  private Operand<TFloat32> operation(Operand<TFloat32> maps) {
    return ops.nn.localResponseNormalization(
        maps,
        org.tensorflow.op.nn.LocalResponseNormalization.depthRadius(radius()),
        org.tensorflow.op.nn.LocalResponseNormalization.alpha(
            (float) (layer.alpha() / layer.size())),
        org.tensorflow.op.nn.LocalResponseNormalization.beta((float) layer.beta()),
        org.tensorflow.op.nn.LocalResponseNormalization.bias((float) layer.bias()));
  }

  private Operand<TFloat32> writtenOut(Operand<TFloat32> maps, LayerShape shape) {
    int channels = shape.channels();
    Operand<TFloat32> places = ops.reshape(maps, ops.constant(new int[] {-1, channels}));
    Operand<TFloat32> means =
        ops.linalg.matMul(ops.math.square(places), ops.constant(band(channels)));
    Operand<TFloat32> base =
        ops.math.add(
            ops.math.mul(means, ops.constant((float) layer.alpha())),
            ops.constant((float) layer.bias()));
    Operand<TFloat32> factor = ops.math.pow(base, ops.constant((float) -layer.beta()));
    return ops.reshape(
        ops.math.mul(places, factor),
        ops.constant(new int[] {-1, shape.rows(), shape.columns(), channels}));
  }

  /** Returns the matrix that averages over neighbours: 1 / size near the diagonal, 0 elsewhere. */
  private float[][] band(int channels) {
    float[][] band = new float[channels][channels];
    for (int from = 0; from < channels; from++) {
      for (int to = 0; to < channels; to++) {
        band[from][to] = Math.abs(from - to) <= radius() ? 1f / layer.size() : 0;
      }
    }
    return band;
  }

  private long radius() {
    return (layer.size() - 1L) / 2;
  }
}
