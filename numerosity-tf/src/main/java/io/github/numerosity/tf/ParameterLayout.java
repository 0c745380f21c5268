package io.github.numerosity.tf;

import io.github.numerosity.model.Parameter;
import java.util.List;
import org.tensorflow.ndarray.Shape;

/**
 * Conversion between PyTorch's and TensorFlow's layouts of parameters: convolution kernels
 * [output][input][row][column] and [row][column][input][output], dense weights [output][input] and
 * [input][output]. Vectors have one layout.
 */
final class ParameterLayout {
  private ParameterLayout() {}

  /** Returns the shape in TensorFlow. */
  static Shape shape(Parameter parameter) {
    List<Integer> shape = parameter.shape();
    return switch (shape.size()) {
      case 1 -> Shape.of(shape.get(0));
      case 2 -> Shape.of(shape.get(1), shape.get(0));
      case 4 -> Shape.of(shape.get(2), shape.get(3), shape.get(1), shape.get(0));
      default -> throw new IllegalArgumentException("unsupported shape of parameter " + parameter);
    };
  }

  /** Returns values in TensorFlow's order; a new array. */
  static float[] toTensorFlow(Parameter parameter, float[] values) {
    return transpose(values, outputs(parameter), inputs(parameter), places(parameter), true);
  }

  /** Returns values in PyTorch's order; a new array. */
  static float[] toPyTorch(Parameter parameter, float[] values) {
    return transpose(values, outputs(parameter), inputs(parameter), places(parameter), false);
  }

  /** Converts between [output][input][place] and [place][input][output]. */
  private static float[] transpose(
      float[] values, int outputs, int inputs, int places, boolean forward) {
    float[] moved = new float[values.length];
    for (int output = 0; output < outputs; output++) {
      for (int input = 0; input < inputs; input++) {
        for (int place = 0; place < places; place++) {
          int pyTorch = (output * inputs + input) * places + place;
          int tensorFlow = (place * inputs + input) * outputs + output;
          if (forward) {
            moved[tensorFlow] = values[pyTorch];
          } else {
            moved[pyTorch] = values[tensorFlow];
          }
        }
      }
    }
    return moved;
  }

  private static int outputs(Parameter parameter) {
    return parameter.shape().get(0);
  }

  private static int inputs(Parameter parameter) {
    return parameter.shape().size() > 1 ? parameter.shape().get(1) : 1;
  }

  private static int places(Parameter parameter) {
    return parameter.count() / (outputs(parameter) * inputs(parameter));
  }
}
