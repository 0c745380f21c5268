package io.github.numerosity.outcome;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.model.TrainingHistory.Evaluation;
import java.util.List;
import java.util.Optional;

/**
 * Outcome of one network of a run, apart from the results of its analyses.
 *
 * @param id its identity
 * @param recorded whether its responses were recorded elsewhere
 * @param weightsDigest SHA-256 of its weights; empty if its engine does not give them, or after
 *     failure
 * @param test classification of the test images; empty if it was not tested
 * @param failure why there are no results of it; empty unless the network failed
 * @param analysisFailures analyses that failed in this network, in order; the others have results
 */
public record NetworkOutcome(
    NetworkId id,
    boolean recorded,
    Optional<String> weightsDigest,
    Optional<Evaluation> test,
    Optional<Failure> failure,
    List<Failure> analysisFailures) {
  /** Copies the list. */
  public NetworkOutcome {
    requireNonNull(id, "id");
    requireNonNull(weightsDigest, "weightsDigest");
    requireNonNull(test, "test");
    requireNonNull(failure, "failure");
    analysisFailures = List.copyOf(analysisFailures);
  }

  /**
   * Describes a network of which nothing failed.
   *
   * @param id of the network
   * @param weightsDigest SHA-256 of its weights; empty if its engine does not give them
   * @param test classification of the test images; empty if it was not tested
   * @return an outcome without failure
   */
  public static NetworkOutcome succeeded(
      NetworkId id, Optional<String> weightsDigest, Optional<Evaluation> test) {
    return new NetworkOutcome(id, false, weightsDigest, test, Optional.empty(), List.of());
  }

  /**
   * Describes recorded responses.
   *
   * @param id of the network that stands for them
   * @return an outcome without weights
   */
  public static NetworkOutcome recorded(NetworkId id) {
    return new NetworkOutcome(
        id, true, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /**
   * Describes a network that failed.
   *
   * @param id of the network
   * @param failure of the network
   * @return an outcome without results
   */
  public static NetworkOutcome failed(NetworkId id, Failure failure) {
    return new NetworkOutcome(
        id, false, Optional.empty(), Optional.empty(), Optional.of(failure), List.of());
  }

  /**
   * Adds analyses that failed in this network.
   *
   * @param failures in the order of the analyses
   * @return a copy with these
   */
  public NetworkOutcome withAnalysisFailures(List<Failure> failures) {
    return new NetworkOutcome(id, recorded, weightsDigest, test, failure, failures);
  }

  /**
   * Returns everything that failed in this network.
   *
   * @return the failure of the network, or those of its analyses; empty when all went well
   */
  public List<Failure> failures() {
    return failure.map(List::of).orElse(analysisFailures);
  }
}
