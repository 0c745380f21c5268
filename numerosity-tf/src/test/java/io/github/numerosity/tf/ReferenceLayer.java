package io.github.numerosity.tf;

import static java.util.Objects.requireNonNull;

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
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/**
 * Layers by PyTorch's documentation, in plain loops and double precision. Values are
 * [image][channel][row][column]; parameters are in PyTorch's layouts.
 */
final class ReferenceLayer {
  private final Layer layer;
  private final LayerShape in;
  private final LayerShape out;
  private final boolean training;
  private final Map<String, double[]> parameters;
  private final double[] mask;

  /**
   * Creates a layer.
   *
   * @param parameters by their part, such as {@code "weight"}
   * @param mask of a dropout layer, [image][unit]; empty for others
   */
  ReferenceLayer(
      Layer layer,
      LayerShape in,
      boolean training,
      Map<String, double[]> parameters,
      double[] mask) {
    this.layer = layer;
    this.in = in;
    this.out = layer.output(in);
    this.training = training;
    this.parameters = parameters;
    this.mask = mask;
  }

  double[] forward(double[] input) {
    int images = input.length / in.units();
    if (layer instanceof Convolution convolution) {
      return convolve(convolution, input, images);
    } else if (layer instanceof Relu) {
      return java.util.Arrays.stream(input).map(value -> Math.max(0, value)).toArray();
    } else if (layer instanceof MaxPool pool) {
      return pool(
          input,
          images,
          pool.size(),
          pool.stride(),
          pool.padding(),
          Double.NEGATIVE_INFINITY,
          Math::max);
    } else if (layer instanceof AveragePool pool) {
      double[] sums =
          pool(input, images, pool.size(), pool.stride(), pool.padding(), 0, Double::sum);
      double cells = pool.size() * pool.size();
      return java.util.Arrays.stream(sums).map(sum -> sum / cells).toArray();
    } else if (layer instanceof Flatten) {
      return input.clone();
    } else if (layer instanceof Dense) {
      return dense(input, images);
    } else if (layer instanceof LocalResponseNormalization normalization) {
      return normalizeLocally(normalization, input, images);
    } else if (layer instanceof Dropout dropout) {
      double[] output = input.clone();
      for (int i = 0; training && i < output.length; i++) {
        output[i] *= mask[i] / (1 - dropout.rate());
      }
      return output;
    } else if (layer instanceof BatchNormalization normalization) {
      return normalize(normalization, input, images);
    }
    throw new IllegalArgumentException("no reference for " + layer);
  }

  /** Returns mean and unbiased variance of a channel over the batch. */
  double[] moments(double[] input, int channel) {
    int images = input.length / in.units();
    int places = in.rows() * in.columns();
    double sum = 0;
    for (int image = 0; image < images; image++) {
      for (int place = 0; place < places; place++) {
        sum += input[(image * in.channels() + channel) * places + place];
      }
    }
    double mean = sum / (images * places);
    double squares = 0;
    for (int image = 0; image < images; image++) {
      for (int place = 0; place < places; place++) {
        double deviation = input[(image * in.channels() + channel) * places + place] - mean;
        squares += deviation * deviation;
      }
    }
    return new double[] {mean, squares / (images * places - 1)};
  }

  private double[] convolve(Convolution convolution, double[] input, int images) {
    double[] weight = parameter("weight");
    double[] bias = parameter("bias");
    double[] output = new double[images * out.units()];
    int kernel = convolution.kernel();
    int at = 0;
    for (int image = 0; image < images; image++) {
      for (int filter = 0; filter < out.channels(); filter++) {
        for (int row = 0; row < out.rows(); row++) {
          for (int column = 0; column < out.columns(); column++) {
            double sum = bias[filter];
            for (int channel = 0; channel < in.channels(); channel++) {
              for (int y = 0; y < kernel; y++) {
                for (int x = 0; x < kernel; x++) {
                  int inRow = row * convolution.stride() + y - convolution.padding();
                  int inColumn = column * convolution.stride() + x - convolution.padding();
                  sum +=
                      weight[((filter * in.channels() + channel) * kernel + y) * kernel + x]
                          * at(input, image, channel, inRow, inColumn, 0);
                }
              }
            }
            output[at++] = sum;
          }
        }
      }
    }
    return output;
  }

  private double[] pool(
      double[] input,
      int images,
      int size,
      int stride,
      int padding,
      double outside,
      DoubleBinaryOperator combine) {
    double[] output = new double[images * out.units()];
    int at = 0;
    for (int image = 0; image < images; image++) {
      for (int channel = 0; channel < out.channels(); channel++) {
        for (int row = 0; row < out.rows(); row++) {
          for (int column = 0; column < out.columns(); column++) {
            double value = outside;
            for (int y = 0; y < size; y++) {
              for (int x = 0; x < size; x++) {
                int inRow = row * stride + y - padding;
                int inColumn = column * stride + x - padding;
                value =
                    combine.applyAsDouble(
                        value, at(input, image, channel, inRow, inColumn, outside));
              }
            }
            output[at++] = value;
          }
        }
      }
    }
    return output;
  }

  private double[] dense(double[] input, int images) {
    double[] weight = parameter("weight");
    double[] output = new double[images * out.units()];
    for (int image = 0; image < images; image++) {
      for (int unit = 0; unit < out.units(); unit++) {
        double sum = parameter("bias")[unit];
        for (int source = 0; source < in.units(); source++) {
          sum += weight[unit * in.units() + source] * input[image * in.units() + source];
        }
        output[image * out.units() + unit] = sum;
      }
    }
    return output;
  }

  private double[] normalizeLocally(
      LocalResponseNormalization normalization, double[] input, int images) {
    double[] output = new double[input.length];
    int places = in.rows() * in.columns();
    int radius = normalization.size() / 2;
    for (int image = 0; image < images; image++) {
      for (int channel = 0; channel < in.channels(); channel++) {
        for (int place = 0; place < places; place++) {
          double squares = 0;
          for (int near = channel - radius; near <= channel + radius; near++) {
            if (near >= 0 && near < in.channels()) {
              double value = input[(image * in.channels() + near) * places + place];
              squares += value * value;
            }
          }
          double base =
              normalization.bias() + normalization.alpha() * squares / normalization.size();
          int at = (image * in.channels() + channel) * places + place;
          output[at] = input[at] / Math.pow(base, normalization.beta());
        }
      }
    }
    return output;
  }

  private double[] normalize(BatchNormalization normalization, double[] input, int images) {
    int places = in.rows() * in.columns();
    double[] output = new double[input.length];
    for (int channel = 0; channel < in.channels(); channel++) {
      double mean = parameter("running_mean")[channel];
      double variance = parameter("running_var")[channel];
      if (training) {
        double[] moments = moments(input, channel);
        double count = images * places;
        mean = moments[0];
        variance = moments[1] * (count - 1) / count;
      }
      for (int image = 0; image < images; image++) {
        for (int place = 0; place < places; place++) {
          int at = (image * in.channels() + channel) * places + place;
          output[at] =
              (input[at] - mean)
                      / Math.sqrt(variance + normalization.epsilon())
                      * parameter("weight")[channel]
                  + parameter("bias")[channel];
        }
      }
    }
    return output;
  }

  private double[] parameter(String part) {
    return requireNonNull(parameters.get(part), part);
  }

  private double at(double[] input, int image, int channel, int row, int column, double outside) {
    boolean inside = row >= 0 && row < in.rows() && column >= 0 && column < in.columns();
    return inside
        ? input[((image * in.channels() + channel) * in.rows() + row) * in.columns() + column]
        : outside;
  }
}
