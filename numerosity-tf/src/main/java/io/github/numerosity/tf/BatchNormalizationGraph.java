package io.github.numerosity.tf;

import io.github.numerosity.model.BatchNormalization;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Batch normalisation by PyTorch's definition: (x - mean) / sqrt(variance + epsilon) x weight +
 * bias.
 *
 * <p>In training, mean and variance are those of the batch, over all images and places of a
 * channel. The denominator uses the biased variance (divisor n), the running estimate the unbiased
 * one (n - 1). Running estimates move towards those of the batch by the layer's momentum; inference
 * uses them unchanged.
 */
final class BatchNormalizationGraph {
  private final BatchNormalization layer;
  private final LayerScope scope;
  private final Ops ops;

  BatchNormalizationGraph(BatchNormalization layer, LayerScope scope) {
    this.layer = layer;
    this.scope = scope;
    this.ops = scope.ops();
  }

  Operand<TFloat32> add(Operand<TFloat32> input) {
    if (!scope.training()) {
      return normalized(
          input, scope.parameter(layer, "running_mean"), scope.parameter(layer, "running_var"));
    }
    Operand<TInt32> axes = ops.constant(allButLast(input.shape().numDimensions()));
    Operand<TFloat32> mean = ops.math.mean(input, axes);
    Operand<TFloat32> variance = ops.math.mean(ops.math.squaredDifference(input, mean), axes);
    Operand<TFloat32> count =
        ops.dtypes.cast(
            ops.prod(ops.gather(ops.shape(input), axes, ops.constant(0)), ops.constant(0)),
            TFloat32.class);
    Operand<TFloat32> correction = ops.math.div(count, ops.math.sub(count, ops.constant(1f)));
    move("running_mean", mean);
    move("running_var", ops.math.mul(variance, correction));
    return normalized(input, mean, variance);
  }

  private Operand<TFloat32> normalized(
      Operand<TFloat32> input, Operand<TFloat32> mean, Operand<TFloat32> variance) {
    Operand<TFloat32> factor =
        ops.math.mul(
            ops.math.rsqrt(ops.math.add(variance, ops.constant((float) layer.epsilon()))),
            scope.parameter(layer, "weight"));
    return ops.math.add(
        ops.math.mul(ops.math.sub(input, mean), factor), scope.parameter(layer, "bias"));
  }

  private void move(String part, Operand<TFloat32> batch) {
    Operand<TFloat32> old = scope.parameter(layer, part);
    scope.update(
        layer,
        part,
        ops.math.add(
            ops.math.mul(old, ops.constant((float) (1 - layer.momentum()))),
            ops.math.mul(batch, ops.constant((float) layer.momentum()))));
  }

  private static int[] allButLast(int rank) {
    int[] axes = new int[rank - 1];
    for (int axis = 0; axis < axes.length; axis++) {
      axes[axis] = axis;
    }
    return axes;
  }
}
