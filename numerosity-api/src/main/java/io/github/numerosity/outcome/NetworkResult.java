package io.github.numerosity.outcome;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.model.TrainingHistory;
import java.util.Map;
import java.util.Optional;

/**
 * Contribution of one network to the findings of a run.
 *
 * @param outcome of the network
 * @param history of its training; empty if it was not trained, or failed before
 * @param results one for each analysis that did not fail; empty if the network failed
 * @param environment engine and device, in the words of the model
 */
public record NetworkResult(
    NetworkOutcome outcome,
    Optional<TrainingHistory> history,
    Map<SelectivityAnalysis<?>, AnalysisResult> results,
    Map<String, String> environment) {
  /** Rejects null. */
  public NetworkResult {
    requireNonNull(outcome, "outcome");
    requireNonNull(history, "history");
    results = Map.copyOf(results);
    environment = Map.copyOf(environment);
  }

  /**
   * Returns the identity of the network.
   *
   * @return that of its outcome
   */
  public NetworkId id() {
    return outcome.id();
  }
}
