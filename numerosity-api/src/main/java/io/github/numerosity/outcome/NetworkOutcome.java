package io.github.numerosity.outcome;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.model.TrainingHistory.Evaluation;
import java.util.Optional;

/**
 * Outcome of one network of a run, apart from the results of its analyses.
 *
 * @param id its identity
 * @param recorded whether its responses were recorded elsewhere
 * @param weightsDigest SHA-256 of its weights; empty if its engine does not give them, or after
 *     failure
 * @param test classification of the test images; empty if it was not tested
 * @param failure why there are no results of it; empty when all went well
 */
public record NetworkOutcome(
    NetworkId id,
    boolean recorded,
    Optional<String> weightsDigest,
    Optional<Evaluation> test,
    Optional<String> failure) {
  /** Rejects null. */
  public NetworkOutcome {
    requireNonNull(id, "id");
    requireNonNull(weightsDigest, "weightsDigest");
    requireNonNull(test, "test");
    requireNonNull(failure, "failure");
  }

  /**
   * Describes recorded responses.
   *
   * @param id of the network that stands for them
   * @return an outcome without weights
   */
  public static NetworkOutcome recorded(NetworkId id) {
    return new NetworkOutcome(id, true, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Describes a network that failed.
   *
   * @param id of the network
   * @param reason for the failure
   * @return an outcome without results
   */
  public static NetworkOutcome failed(NetworkId id, String reason) {
    return new NetworkOutcome(id, false, Optional.empty(), Optional.empty(), Optional.of(reason));
  }
}
