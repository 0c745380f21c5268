package io.github.numerosity.model;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.image.ImageSize;
import java.util.List;

/**
 * Shapes of a network's input and of its layers' outputs.
 *
 * @param input size of the input images
 * @param layers in order of computation, with distinct names
 */
public record NetworkShape(ImageSize input, List<LayerShape> layers) {
  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if there is no layer or two share a name
   */
  public NetworkShape {
    requireNonNull(input, "input");
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a network has at least one layer");
    }
    if (layers.stream().map(LayerShape::name).distinct().count() < layers.size()) {
      throw new IllegalArgumentException(
          "layers must have distinct names, got " + layers.stream().map(LayerShape::name).toList());
    }
  }

  /**
   * Finds a layer.
   *
   * @param name its name
   * @return its shape
   * @throws IllegalArgumentException if there is none; the message lists the existing layers
   */
  public LayerShape layer(String name) {
    for (LayerShape layer : layers) {
      if (layer.name().equals(name)) {
        return layer;
      }
    }
    throw new IllegalArgumentException(
        "no layer \"%s\"; the network has %s"
            .formatted(name, layers.stream().map(LayerShape::name).toList()));
  }
}
