package io.github.numerosity.stats.rsa;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.stats.elementary.Correlation;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Fit of a model to a matrix: correlations of the cells above the diagonal.
 *
 * @param model the model
 * @param status reason that correlations are absent
 * @param prediction matrix of the model; empty unless the status is OK
 * @param correlations by measure, as far as computed; empty unless the status is OK
 * @param mantel test of the correlation by which models are compared, if it was computed
 */
public record ModelFit(
    RdmModel model,
    Status status,
    Optional<Rdm> prediction,
    Map<Correlation, OptionalDouble> correlations,
    Optional<Mantel> mantel) {
  /** Reason that a model can or cannot be compared with a matrix. */
  public enum Status {
    /** The model can be compared. */
    OK,
    /** The model predicts the same value for all pairs. */
    CONSTANT_MODEL,
    /** The design lacks the property for some stimuli, or has no pictures. */
    NOT_KNOWN,
    /** The pictures of all conditions exceed the memory limit. */
    TOO_LARGE
  }

  /** Copies the map and rejects null. */
  public ModelFit {
    requireNonNull(model, "model");
    requireNonNull(status, "status");
    requireNonNull(prediction, "prediction");
    correlations = Map.copyOf(correlations);
    requireNonNull(mantel, "mantel");
  }

  /**
   * Returns a correlation with the model.
   *
   * @param measure the measure
   * @return empty if there is none
   */
  public OptionalDouble correlation(Correlation measure) {
    return correlations.getOrDefault(measure, OptionalDouble.empty());
  }

  /** Returns the result for a model that cannot be compared. */
  static ModelFit without(RdmModel model, Status status) {
    return new ModelFit(model, status, Optional.empty(), Map.of(), Optional.empty());
  }
}
