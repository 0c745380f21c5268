package io.github.numerosity.model;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.image.Image;
import java.util.List;
import java.util.Optional;

/** Model backed by a function, with checks of its input and output. */
final class FunctionModel implements Model {
  private final NetworkShape shape;
  private final Responder responder;
  private volatile boolean closed;

  FunctionModel(NetworkShape shape, Responder responder) {
    this.shape = requireNonNull(shape, "shape");
    this.responder = requireNonNull(responder, "respond");
  }

  @Override
  public NetworkShape shape() {
    return shape;
  }

  @Override
  public float[] respond(List<String> layers, List<Image> images) {
    if (closed) {
      throw new IllegalStateException("the model is closed");
    }
    long units = 0;
    for (String layer : layers) {
      units += shape.layer(layer).units();
    }
    for (Image image : images) {
      if (!image.size().equals(shape.input())) {
        throw new IllegalArgumentException(
            "the model takes images of " + shape.input() + ", got " + image.size());
      }
    }
    float[] responses = responder.respond(layers, images);
    if (responses.length != units * images.size()) {
      throw new IllegalArgumentException(
          "%d images x %d units are %d responses, the function returned %d"
              .formatted(images.size(), units, units * images.size(), responses.length));
    }
    return responses;
  }

  @Override
  public Optional<Weights> weights() {
    return Optional.empty();
  }

  @Override
  public Optional<TrainingHistory> history() {
    return Optional.empty();
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public String toString() {
    return "Model[" + shape + "]";
  }
}
