package io.github.numerosity.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Weights of one network with their training history.
 *
 * @param weights the parameters
 * @param history of training; empty for weights not trained by this library
 */
public record TrainedWeights(Weights weights, Optional<TrainingHistory> history) {
  /** Rejects null. */
  public TrainedWeights {
    requireNonNull(weights, "weights");
    requireNonNull(history, "history");
  }
}
