package io.github.numerosity.experiment;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.result.Exhibit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found in each network, gathered by analysis.
 *
 * @param networks in the order of the experiment
 * @param byAnalysis in the order of the experiment; networks that failed are left out
 */
record Findings(
    List<NetworkOutcome> networks, Map<SelectivityAnalysis<?>, PerNetwork<?>> byAnalysis) {

  static Findings of(List<SelectivityAnalysis<?>> analyses, List<NetworkRun.Result> results) {
    Map<SelectivityAnalysis<?>, PerNetwork<?>> byAnalysis = new LinkedHashMap<>();
    for (SelectivityAnalysis<?> analysis : analyses) {
      Map<NetworkId, AnalysisResult> found = new LinkedHashMap<>();
      for (NetworkRun.Result result : results) {
        AnalysisResult finding = result.findings().get(analysis);
        if (finding != null) {
          found.put(result.outcome().id(), finding);
        }
      }
      byAnalysis.put(analysis, new PerNetwork<>(found));
    }
    return new Findings(results.stream().map(NetworkRun.Result::outcome).toList(), byAnalysis);
  }

  /**
   * Makes the exhibits: of the analyses over networks, then of the syntheses, which may look at
   * those of the analyses. Without any network that succeeded there is nothing to show.
   */
  ExperimentResult result(String name, List<Synthesis> syntheses) {
    List<Exhibit> exhibits = new ArrayList<>();
    if (networks.stream().allMatch(network -> network.failure().isPresent())) {
      return new ExperimentResult(name, networks, byAnalysis, exhibits);
    }
    byAnalysis.forEach((analysis, found) -> exhibits.addAll(exhibits(analysis, found)));
    ExperimentResult analysed = new ExperimentResult(name, networks, byAnalysis, exhibits);
    for (Synthesis synthesis : syntheses) {
      exhibits.addAll(synthesis.exhibits(analysed));
    }
    return new ExperimentResult(name, networks, byAnalysis, exhibits);
  }

  @SuppressWarnings("unchecked") // an analysis is mapped to its own results
  private static <R extends AnalysisResult> List<Exhibit> exhibits(
      SelectivityAnalysis<R> analysis, PerNetwork<?> found) {
    return analysis.exhibits((PerNetwork<R>) found);
  }
}
