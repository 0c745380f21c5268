package io.github.numerosity.model;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.image.ImageSize;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builder of a {@link Network}, layer by layer in order of computation. {@link #layer} takes any
 * layer, with a name and settings of its own. Not thread-safe.
 */
public final class NetworkBuilder {
  private final ImageSize input;
  private final List<Layer> layers = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private @Nullable Normalization normalization;

  NetworkBuilder(ImageSize input) {
    this.input = input;
  }

  /**
   * Sets the normalisation of the pixels.
   *
   * @param value instead of {@link Normalization#halves(int)}
   * @return this
   * @throws IllegalStateException if it is set already
   */
  public NetworkBuilder normalization(Normalization value) {
    if (normalization != null) {
      throw new IllegalStateException("normalization is set twice");
    }
    normalization = requireNonNull(value, "normalization");
    return this;
  }

  /**
   * Adds a convolution at stride 1 without padding.
   *
   * @param filters output channels, at least 1
   * @param kernel side of the kernels, at least 1
   * @return this
   * @throws IllegalArgumentException if a number is out of range
   */
  public NetworkBuilder convolution(int filters, int kernel) {
    return layer(Convolution.of(next("conv"), filters, kernel));
  }

  /**
   * Adds a rectifier.
   *
   * @return this
   */
  public NetworkBuilder relu() {
    return layer(Relu.of(next("relu")));
  }

  /**
   * Adds max pooling over adjacent windows, without padding.
   *
   * @param size side and step of the window, at least 1
   * @return this
   * @throws IllegalArgumentException if a number is out of range
   */
  public NetworkBuilder maxPool(int size) {
    return layer(MaxPool.of(next("pool"), size, size));
  }

  /**
   * Adds average pooling over adjacent windows, without padding.
   *
   * @param size side and step of the window, at least 1
   * @return this
   * @throws IllegalArgumentException if a number is out of range
   */
  public NetworkBuilder averagePool(int size) {
    return layer(AveragePool.of(next("avgpool"), size, size));
  }

  /**
   * Adds batch normalisation.
   *
   * @return this
   */
  public NetworkBuilder batchNormalization() {
    return layer(BatchNormalization.of(next("bn")));
  }

  /**
   * Adds dropout.
   *
   * @return this
   */
  public NetworkBuilder dropout() {
    return layer(Dropout.of(next("dropout")));
  }

  /**
   * Adds the flattening of maps, which dense layers need.
   *
   * @return this
   */
  public NetworkBuilder flatten() {
    return layer(Flatten.of(next("flatten")));
  }

  /**
   * Adds a fully connected layer.
   *
   * @param units outputs, at least 1
   * @return this
   * @throws IllegalArgumentException if a number is out of range
   */
  public NetworkBuilder dense(int units) {
    return layer(Dense.of(next("fc"), units));
  }

  /**
   * Adds any layer.
   *
   * @param layer with a name that no other layer has
   * @return this
   */
  public NetworkBuilder layer(Layer layer) {
    layers.add(requireNonNull(layer, "layer"));
    return this;
  }

  private String next(String kind) {
    return kind + numbers.merge(kind, 1, Integer::sum);
  }

  /**
   * Checks that every layer fits the one before.
   *
   * @return the network
   * @throws IllegalArgumentException if there is no layer, two share a name, shapes do not fit, or
   *     the normalisation has not one number for each channel
   */
  public Network build() {
    return new Network(
        input,
        normalization == null ? Normalization.halves(input.channels()) : normalization,
        layers);
  }
}
