package io.github.numerosity.experiment;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.NetworkSource;
import io.github.numerosity.model.TrainingHistory;
import io.github.numerosity.model.WeightSource;
import java.util.Optional;

/**
 * Outcome of one network of a run.
 *
 * @param id its identity
 * @param source of its models; empty for responses that were recorded elsewhere
 * @param history how it was trained; empty if it was not, or failed before
 * @param weightsDigest SHA-256 of its weights; empty for an engine that does not tell, or after
 *     failure
 * @param failure why there are no results of it; empty when all went well
 */
public record NetworkOutcome(
    NetworkId id,
    Optional<ModelSource> source,
    Optional<TrainingHistory> history,
    Optional<String> weightsDigest,
    Optional<String> failure) {
  /** Rejects null. */
  public NetworkOutcome {
    requireNonNull(id, "id");
    requireNonNull(source, "source");
    requireNonNull(history, "history");
    requireNonNull(weightsDigest, "weightsDigest");
    requireNonNull(failure, "failure");
  }

  /**
   * Describes recorded responses.
   *
   * @param id of the network that stands for them
   * @return an outcome without source and history
   */
  public static NetworkOutcome recorded(NetworkId id) {
    return new NetworkOutcome(
        id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Tells whether the weights come from a source of some kind, such as {@link
   * io.github.numerosity.model.Initial}.
   *
   * @param kind of weights
   * @return false for networks whose source does not say where weights come from
   */
  public boolean hasWeights(Class<? extends WeightSource> kind) {
    return source
        .filter(NetworkSource.class::isInstance)
        .map(NetworkSource.class::cast)
        .map(NetworkSource::weights)
        .filter(kind::isInstance)
        .isPresent();
  }
}
