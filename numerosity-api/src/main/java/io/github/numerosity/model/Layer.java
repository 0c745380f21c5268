package io.github.numerosity.model;

import io.github.numerosity.component.Component;
import java.util.List;

/**
 * Validated description of one layer of a feed-forward network, with PyTorch's semantics. Engines
 * do the computation.
 */
public sealed interface Layer extends Component
    permits AveragePool,
        BatchNormalization,
        Convolution,
        Dense,
        Dropout,
        Flatten,
        LocalResponseNormalization,
        MaxPool,
        Relu {
  /**
   * Returns the name, unique in its network, by which probes and weights refer to the layer.
   *
   * @return such as {@code "conv1"}
   */
  String name();

  /**
   * Returns the shape of the output.
   *
   * @param input shape of the input
   * @return shape of the output, with the name of the layer; by default that of the input
   * @throws IllegalArgumentException if the input does not fit; the message names the layer, the
   *     expected and the actual input
   */
  default LayerShape output(LayerShape input) {
    return new LayerShape(name(), input.channels(), input.rows(), input.columns());
  }

  /**
   * Returns the learnt parameters and running estimates of the layer, in PyTorch's order.
   *
   * @param input shape of the input
   * @return empty for a layer without parameters
   */
  default List<Parameter> parameters(LayerShape input) {
    return List.of();
  }

  /**
   * Returns a phrase for the operation and its settings, for an enumeration of layers.
   *
   * @return such as "a convolution with 5 filters of 3 × 3 at stride 1 without padding"
   */
  String phrase();

  @Override
  default List<String> method() {
    return List.of("The layer %s was %s.".formatted(name(), phrase()));
  }
}
