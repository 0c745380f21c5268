package io.github.numerosity.tf;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.model.Layer;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.Parameter;
import io.github.numerosity.model.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/**
 * Single layer as added by {@link LayerBuilder}, with the gradient of the sum of weights x outputs.
 * Inputs and outputs are [image][channel][row][column].
 */
final class LayerInGraph {
  /**
   * Outputs, gradients of the weighted sum by name ("input" or a parameter), and all parameters.
   */
  static final class Outcome {
    static final String INPUT = "input";

    private final float[] output;
    private final Map<String, float[]> gradients;
    private final Weights after;

    Outcome(float[] output, Map<String, float[]> gradients, Weights after) {
      this.output = output;
      this.gradients = gradients;
      this.after = after;
    }

    float[] output() {
      return output;
    }

    float[] gradient(String of) {
      return requireNonNull(gradients.get(of), of);
    }

    Weights after() {
      return after;
    }
  }

  private final Layer layer;
  private final LayerShape in;
  private final LayerShape out;
  private final boolean training;

  LayerInGraph(Layer layer, LayerShape in, boolean training) {
    this.layer = layer;
    this.in = in;
    this.out = layer.output(in);
    this.training = training;
  }

  Outcome compute(float[] input, float[] weights, Weights parameters, byte[] mask) {
    int images = input.length / in.units();
    try (Graph graph = new Graph()) {
      Ops ops = Ops.create(graph);
      Variables variables = new Variables(ops, layer.parameters(in));
      LayerScope scope = new LayerScope(ops, variables, training);
      boolean flat = in.rows() == 1 && in.columns() == 1;
      Shape outer = Shape.of(-1, in.channels(), in.rows(), in.columns());
      Placeholder<TFloat32> fed = ops.placeholder(TFloat32.class, Placeholder.shape(outer));
      Operand<TFloat32> inner =
          flat
              ? ops.reshape(fed, ops.constant(new int[] {-1, in.channels()}))
              : ops.linalg.transpose(fed, ops.constant(new int[] {0, 2, 3, 1}));
      Operand<TFloat32> output = scope.vectors(new LayerBuilder(scope).add(layer, inner, in), out);
      Placeholder<TFloat32> weighted =
          ops.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, out.units())));
      Operand<TFloat32> sum =
          ops.reduceSum(ops.math.mul(output, weighted), ops.constant(new int[] {0, 1}));
      List<Output<?>> of = new ArrayList<>(List.of(fed.asOutput()));
      variables.learnt().forEach(variable -> of.add(variable.value().asOutput()));
      Output<?>[] gradients = graph.addGradients(sum.asOutput(), of.toArray(Output<?>[]::new));
      List<Tensor> tensors = new ArrayList<>();
      try (Session session = Engine.on(Device.CPU).learningSession(graph)) {
        variables.load(session, parameters);
        Session.Runner runner = session.runner();
        Shape shape = Shape.of(images, in.channels(), in.rows(), in.columns());
        tensors.add(TFloat32.tensorOf(shape, DataBuffers.of(input)));
        runner.feed(fed, tensors.get(0));
        tensors.add(TFloat32.tensorOf(Shape.of(images, out.units()), DataBuffers.of(weights)));
        runner.feed(weighted, tensors.get(1));
        for (Placeholder<TUint8> placeholder : scope.masks().values()) {
          tensors.add(
              TUint8.tensorOf(Shape.of(images, in.units()), DataBuffers.of(channelsLast(mask))));
          runner.feed(placeholder, tensors.get(2));
        }
        runner.fetch(output);
        for (Output<?> gradient : gradients) {
          runner.fetch(gradient);
        }
        for (Op update : scope.updates()) {
          runner.addTarget(update);
        }
        try (Result result = runner.run()) {
          Map<String, float[]> named = new LinkedHashMap<>();
          named.put(Outcome.INPUT, floats(result.get(1)));
          int next = 2;
          for (Parameter parameter : layer.parameters(in)) {
            if (next < result.size()) {
              float[] gradient = floats(result.get(next++));
              named.put(parameter.name(), ParameterLayout.toPyTorch(parameter, gradient));
            }
          }
          return new Outcome(floats(result.get(0)), named, variables.read(session));
        }
      } finally {
        tensors.forEach(Tensor::close);
      }
    }
  }

  /** Reorders a mask to the graph's own order, [image][row][column][channel]. */
  private byte[] channelsLast(byte[] mask) {
    int places = in.rows() * in.columns();
    byte[] moved = new byte[mask.length];
    for (int value = 0; value < mask.length; value++) {
      int image = value / in.units();
      int channel = value % in.units() / places;
      int place = value % places;
      moved[image * in.units() + place * in.channels() + channel] = mask[value];
    }
    return moved;
  }

  private static float[] floats(Tensor tensor) {
    float[] values = new float[Math.toIntExact(tensor.shape().size())];
    tensor.asRawTensor().data().asFloats().read(values);
    return values;
  }
}
