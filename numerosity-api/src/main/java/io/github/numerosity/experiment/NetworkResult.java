package io.github.numerosity.experiment;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.model.TrainingHistory;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that one network contributes to the findings of a run.
 *
 * @param history of its training; empty if it was not trained, or failed before
 * @param results one for each analysis; empty after failure
 * @param environment engine and device, in the words of the model
 */
record NetworkResult(
    NetworkOutcome outcome,
    Optional<TrainingHistory> history,
    Map<SelectivityAnalysis<?>, AnalysisResult> results,
    Map<String, String> environment) {
  NetworkId id() {
    return outcome.id();
  }
}
