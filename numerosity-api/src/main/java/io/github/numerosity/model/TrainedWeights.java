package io.github.numerosity.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Weights of one network with the history of their training.
 *
 * @param weights the parameters
 * @param history of training; empty for weights that were not trained here
 */
public record TrainedWeights(Weights weights, Optional<TrainingHistory> history) {
  /** Rejects null. */
  public TrainedWeights {
    requireNonNull(weights, "weights");
    requireNonNull(history, "history");
  }
}
