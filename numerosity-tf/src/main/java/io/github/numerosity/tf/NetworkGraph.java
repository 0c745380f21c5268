package io.github.numerosity.tf;

import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.Layer;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.Network;
import io.github.numerosity.model.Normalization;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/** Graph of a network, from 8-bit images to the outputs of every layer. */
final class NetworkGraph {
  private final Ops ops;
  private final Variables variables;
  private final LayerScope scope;
  private final Placeholder<TUint8> images;
  private final Map<String, Operand<TFloat32>> outputs = new LinkedHashMap<>();
  private final Operand<TFloat32> scores;

  /**
   * Adds a network.
   *
   * @param graph modified
   * @param network network to add
   * @param training whether the network is trained
   */
  NetworkGraph(Graph graph, Network network, boolean training) {
    this.ops = Ops.create(graph);
    this.variables = new Variables(ops, network.parameters());
    this.scope = new LayerScope(ops, variables, training);
    ImageSize size = network.input();
    this.images =
        ops.placeholder(
            TUint8.class,
            Placeholder.shape(Shape.of(-1, size.height(), size.width(), size.channels())));
    LayerBuilder builder = new LayerBuilder(scope);
    Operand<TFloat32> values = normalized(network.normalization());
    LayerShape shape = network.inputShape();
    for (Layer layer : network.layers()) {
      values = builder.add(layer, values, shape);
      shape = layer.output(shape);
      if (!training) {
        outputs.put(layer.name(), scope.vectors(values, shape));
      }
    }
    this.scores = scope.vectors(values, shape);
  }

  Ops ops() {
    return ops;
  }

  Variables variables() {
    return variables;
  }

  /** Returns the scope of the layers: masks to feed, updates to run. */
  LayerScope scope() {
    return scope;
  }

  /** Returns the input: images as [image][row][column][channel]. */
  Placeholder<TUint8> images() {
    return images;
  }

  /** Returns the output of a layer, [image][unit], channel-major; for inference only. */
  Operand<TFloat32> output(String layer) {
    Operand<TFloat32> output = outputs.get(layer);
    if (output == null) {
      throw new IllegalArgumentException("no layer " + layer + "; there are " + outputs.keySet());
    }
    return output;
  }

  /** Returns the output of the last layer, [image][unit]. */
  Operand<TFloat32> scores() {
    return scores;
  }

  /** Uses PyTorch's order of operations, so that rounding is equal. */
  private Operand<TFloat32> normalized(Normalization normalization) {
    Operand<TFloat32> pixels = ops.dtypes.cast(images, TFloat32.class);
    Operand<TFloat32> scaled = ops.math.div(pixels, ops.constant((float) normalization.scale()));
    Operand<TFloat32> centred = ops.math.sub(scaled, perChannel(normalization.mean()));
    return ops.math.div(centred, perChannel(normalization.standardDeviation()));
  }

  /**
   * Returns a scalar if all channels have the same value: broadcasting over channels takes ten
   * times as long.
   */
  private Operand<TFloat32> perChannel(List<Double> values) {
    if (values.stream().distinct().count() == 1) {
      return ops.constant(values.get(0).floatValue());
    }
    float[] constants = new float[values.size()];
    for (int channel = 0; channel < constants.length; channel++) {
      constants[channel] = values.get(channel).floatValue();
    }
    return ops.constant(constants);
  }
}
