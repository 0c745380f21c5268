package io.github.numerosity.stats.rsa;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.stats.elementary.Correlation;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well a model explains a matrix: correlations of the cells above the diagonal.
 *
 * @param model that is compared
 * @param status why there are no correlations
 * @param prediction matrix of the model; empty unless the status is OK
 * @param correlations by each measure that was computed; none unless the status is OK
 * @param mantel test of the correlation by which models are compared, if it was made
 */
public record ModelFit(
    RdmModel model,
    Status status,
    Optional<Rdm> prediction,
    Map<Correlation, OptionalDouble> correlations,
    Optional<Mantel> mantel) {
  /** Whether a model can be compared with a matrix. */
  public enum Status {
    /** It can. */
    OK,
    /** It predicts the same for all pairs. */
    CONSTANT_MODEL,
    /** The design does not tell the property for each stimulus, or shows no pictures. */
    NOT_KNOWN,
    /** The pictures of all conditions are too large to be held. */
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
   * @param measure which
   * @return empty if there is none
   */
  public OptionalDouble correlation(Correlation measure) {
    return correlations.getOrDefault(measure, OptionalDouble.empty());
  }

  /** A model that cannot be compared. */
  static ModelFit without(RdmModel model, Status status) {
    return new ModelFit(model, status, Optional.empty(), Map.of(), Optional.empty());
  }
}
