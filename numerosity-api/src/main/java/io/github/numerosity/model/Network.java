package io.github.numerosity.model;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.component.Prose;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * Description of a feed-forward network as a list of layers. Engines do the computation.
 *
 * @param input size of the input images
 * @param normalization normalisation of the pixels before the first layer
 * @param layers in order of computation; the last one's outputs are the class scores
 */
@Settings
public record Network(ImageSize input, Normalization normalization, List<Layer> layers) {
  /**
   * Checks that every layer fits the previous one.
   *
   * @throws IllegalArgumentException if there is no layer, two share a name, shapes do not fit, or
   *     the normalisation does not have one number per channel
   */
  public Network {
    requireNonNull(input, "input");
    layers = List.copyOf(layers);
    if (normalization.mean().size() != input.channels()) {
      throw new IllegalArgumentException(
          "the normalization has %d channels, the input %s has %d"
              .formatted(normalization.mean().size(), input, input.channels()));
    }
    infer(input, layers);
  }

  /**
   * Starts a network without layers. Layers that get no name are numbered by kind, such as {@code
   * conv1}, {@code relu1}, {@code pool1}, {@code conv2}.
   *
   * @param width of the images, in pixels
   * @param height of the images, in pixels
   * @param channels 1 or 3
   * @return a builder; pixels are normalised by {@link Normalization#halves(int)} unless it is set
   * @throws IllegalArgumentException if the size is out of range
   */
  public static NetworkBuilder builder(int width, int height, int channels) {
    return new NetworkBuilder(new ImageSize(width, height, channels));
  }

  /**
   * Returns the shapes of the input and of the layers' outputs.
   *
   * @return the shape
   */
  public NetworkShape shape() {
    return infer(input, layers);
  }

  /**
   * Returns all learnt parameters and running estimates, layer by layer.
   *
   * @return unmodifiable
   */
  public List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    LayerShape last = inputShape(input);
    for (Layer layer : layers) {
      parameters.addAll(layer.parameters(last));
      last = layer.output(last);
    }
    return List.copyOf(parameters);
  }

  /**
   * Returns the input as the shape of a layer.
   *
   * @return the shape, with the name {@code "input"}
   */
  public LayerShape inputShape() {
    return inputShape(input);
  }

  /**
   * Describes the layers and their input for the methods section of a paper.
   *
   * @return complete sentences in the past tense
   */
  public List<String> method() {
    List<String> phrases = new ArrayList<>();
    LayerShape last = inputShape(input);
    for (Layer layer : layers) {
      last = layer.output(last);
      phrases.add("%s (%s, %s)".formatted(layer.phrase(), layer.name(), last.words()));
    }
    long learnt =
        parameters().stream()
            .filter(
                parameter ->
                    parameter.kind() != Parameter.Kind.RUNNING_MEAN
                        && parameter.kind() != Parameter.Kind.RUNNING_VARIANCE)
            .mapToLong(Parameter::count)
            .sum();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "The network took images of %d × %d pixels in %s and consisted of %s, in this order: %s."
            .formatted(
                input.width(),
                input.height(),
                Prose.count(input.channels(), "channel"),
                Prose.count(layers.size(), "layer"),
                String.join("; ", phrases)));
    sentences.add("It had %s.".formatted(Prose.count(learnt, "parameter")));
    sentences.addAll(normalization.method());
    return List.copyOf(sentences);
  }

  private static LayerShape inputShape(ImageSize input) {
    return new LayerShape("input", input.channels(), input.height(), input.width());
  }

  private static NetworkShape infer(ImageSize input, List<Layer> layers) {
    List<LayerShape> shapes = new ArrayList<>();
    LayerShape last = inputShape(input);
    for (Layer layer : layers) {
      last = layer.output(last);
      shapes.add(last);
    }
    return new NetworkShape(input, shapes);
  }
}
