package io.github.numerosity.model;

import io.github.numerosity.image.Image;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network that is ready to respond to images. Thread-safe; closed by whoever opened it.
 *
 * <p>Input normalisation belongs to the model: it takes 8-bit images as they are.
 */
public interface Model extends AutoCloseable {
  /**
   * Returns what the model takes and what its layers put out.
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
   * @return the weights; empty for an engine that does not tell
   */
  Optional<Weights> weights();

  /**
   * Returns how it was trained.
   *
   * @return the history; empty if it was not trained here
   */
  Optional<TrainingHistory> history();

  /**
   * Tells what computes, for the record of a run: engine, version, device.
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
   * Makes a model of any function.
   *
   * @param shape what it takes and puts out
   * @param respond as {@link Responder#respond}; thread-safe
   * @return a model without weights and history
   */
  static Model of(NetworkShape shape, Responder respond) {
    return new FunctionModel(shape, respond);
  }

  /** What a model does with images. */
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
