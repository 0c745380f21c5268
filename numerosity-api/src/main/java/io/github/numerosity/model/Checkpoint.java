package io.github.numerosity.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The weights of one network and how they came about.
 *
 * @param weights the parameters
 * @param history of training; empty for weights that were not trained here
 */
public record Checkpoint(Weights weights, Optional<TrainingHistory> history) {
  /** Rejects null. */
  public Checkpoint {
    requireNonNull(weights, "weights");
    requireNonNull(history, "history");
  }
}
