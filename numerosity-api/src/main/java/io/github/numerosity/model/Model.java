package io.github.numerosity.model;

import io.github.numerosity.image.Image;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Network ready to respond to images. Thread-safe; to be closed by its opener.
 *
 * <p>Models take 8-bit images and normalise them.
 */
public interface Model extends AutoCloseable {
  /**
   * Returns the shapes of the input and of the layers' outputs.
   *
   * @return the shape
   */
  NetworkShape shape();

  /**
   * Shows images and returns the named layers' outputs.
   *
   * @param layers names of layers, distinct
   * @param images of the input size
   * @return images x units, row by row: the layers in the given order, each channel-major
   * @throws IllegalArgumentException if there is no such layer or an image has another size
   * @throws IllegalStateException if the model is closed
   */
  float[] respond(List<String> layers, List<Image> images);

  /**
   * Returns the parameters.
   *
   * @return the weights; empty if the engine does not provide them
   */
  Optional<Weights> weights();

  /**
   * Returns the training history.
   *
   * @return the history; empty if the model was not trained by this library
   */
  Optional<TrainingHistory> history();

  /**
   * Returns the computing environment for the record of a run: engine, version, device.
   *
   * @return such as {@code device = CPU}; empty by default
   */
  default Map<String, String> environment() {
    return Map.of();
  }

  /** Frees native memory; further calls do nothing. */
  @Override
  void close();

  /**
   * Creates a model from a function.
   *
   * @param shape shapes of the input and of the layers' outputs
   * @param respond computes responses; thread-safe
   * @return a model without weights and history
   */
  static Model of(NetworkShape shape, Responder respond) {
    return new FunctionModel(shape, respond);
  }

  /** Function from images to responses. */
  @FunctionalInterface
  interface Responder {
    /**
     * Shows images.
     *
     * @param layers names of layers, distinct, known to the shape
     * @param images of the input size
     * @return images x units, row by row: the layers in the given order, each channel-major
     */
    float[] respond(List<String> layers, List<Image> images);
  }
}
