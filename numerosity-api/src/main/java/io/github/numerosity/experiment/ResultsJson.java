package io.github.numerosity.experiment;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.json.JsonWriter;
import io.github.numerosity.model.TrainingHistory.Evaluation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a run found in each network, as {@code results.json}. */
final class ResultsJson {
  private ResultsJson() {}

  static String of(ExperimentResult result) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("formatVersion", RunSummary.FORMAT_VERSION);
    members.put("name", result.name());
    members.put("provenance", result.provenance());
    members.put("stimuli", result.stimuli());
    if (!result.leftOut().isEmpty()) {
      members.put("leftOut", result.leftOut());
    }
    members.put(
        "networks", result.networks().stream().map(network -> network(result, network)).toList());
    return JsonWriter.plain().text(members);
  }

  private static Map<String, Object> network(ExperimentResult result, NetworkOutcome network) {
    Optional<Evaluation> test = network.history().flatMap(history -> history.test());
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", network.id().network());
    members.put("seed", network.id().seed());
    members.put("role", network.id().role());
    network.id().checkpoint().ifPresent(steps -> members.put("checkpoint", steps));
    if (network.source().isEmpty()) {
      members.put("recorded", true);
    }
    members.put("failure", network.failure());
    members.put("weights", network.weightsDigest());
    members.put("testAccuracy", test.map(Evaluation::accuracy));
    members.put("test", test.map(ResultsJson::test));
    Map<String, Object> summaries = new LinkedHashMap<>();
    for (SelectivityAnalysis<?> analysis : result.analyses()) {
      summary(result, analysis, network.id())
          .ifPresent(summary -> summaries.put(analysis.name(), summary));
    }
    members.put("analyses", summaries);
    return members;
  }

  private static Map<String, Object> test(Evaluation test) {
    Map<String, Object> accuracies = new LinkedHashMap<>();
    for (int number = 0; number < test.classes().size(); number++) {
      accuracies.put(test.classes().get(number), test.accuracy(number));
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("accuracyByClass", accuracies);
    members.put("confusion", test.confusion());
    return members;
  }

  private static Optional<Record> summary(
      ExperimentResult result, SelectivityAnalysis<?> analysis, NetworkId id) {
    return Optional.ofNullable((AnalysisResult) result.of(analysis).alongTraining().get(id))
        .map(AnalysisResult::summary);
  }
}
