package io.github.numerosity.experiment;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.model.TrainingHistory;
import java.util.Optional;

/**
 * What became of one network of a run.
 *
 * @param id name and seed
 * @param role what it is there for
 * @param history how it was trained; empty if it was not, or failed before
 * @param weightsDigest SHA-256 of its weights; empty for an engine that does not tell, or after
 *     failure
 * @param failure why there are no results of it; empty when all went well
 */
public record NetworkOutcome(
    NetworkId id,
    NetworkPlan.Role role,
    Optional<TrainingHistory> history,
    Optional<String> weightsDigest,
    Optional<String> failure) {
  /** Rejects null. */
  public NetworkOutcome {
    requireNonNull(id, "id");
    requireNonNull(role, "role");
    requireNonNull(history, "history");
    requireNonNull(weightsDigest, "weightsDigest");
    requireNonNull(failure, "failure");
  }
}
