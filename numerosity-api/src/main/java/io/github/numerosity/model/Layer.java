package io.github.numerosity.model;

import io.github.numerosity.component.Component;
import java.util.List;

/**
 * One layer of a feed-forward network: a validated description that computes nothing. The semantics
 * are PyTorch's.
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
   * Returns the name, unique in its network; probes and weights use it.
   *
   * @return such as {@code "conv1"}
   */
  String name();

  /**
   * Infers what the layer puts out.
   *
   * @param input what it gets
   * @return its shape, under the layer's name; by default that of the input
   * @throws IllegalArgumentException if the input does not fit; the message names the layer, what
   *     it needs and what it gets
   */
  default LayerShape output(LayerShape input) {
    return new LayerShape(name(), input.channels(), input.rows(), input.columns());
  }

  /**
   * Returns the arrays that the layer learns or keeps, in PyTorch's order.
   *
   * @param input what it gets
   * @return empty for a layer without parameters
   */
  default List<Parameter> parameters(LayerShape input) {
    return List.of();
  }

  /**
   * Names the operation with its settings, for an enumeration of layers.
   *
   * @return such as "a convolution with 5 filters of 3 × 3 at stride 1 without padding"
   */
  String phrase();

  @Override
  default List<String> method() {
    return List.of("The layer %s was %s.".formatted(name(), phrase()));
  }
}
