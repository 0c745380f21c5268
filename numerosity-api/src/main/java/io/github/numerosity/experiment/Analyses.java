package io.github.numerosity.experiment;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.provenance.Provenance;
import io.github.numerosity.response.Responses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Analyses of responses that were recorded elsewhere: in another program, or in an animal. */
public final class Analyses {
  /** The name of the network that recorded responses come from. */
  public static final String NETWORK = "recorded";

  private Analyses() {}

  /**
   * Runs analyses on recorded responses.
   *
   * @param responses one network's
   * @param analyses at least one, with distinct names
   * @return results of a single network without seed, called {@link #NETWORK}
   * @throws InvalidExperimentException if there is no analysis, two share a name, or the design
   *     does not suit one of them; it names everything at once
   * @throws InterruptedException if the thread was interrupted meanwhile
   */
  public static ExperimentResult run(Responses responses, SelectivityAnalysis<?>... analyses)
      throws InterruptedException {
    requireNonNull(responses, "responses");
    List<SelectivityAnalysis<?>> all = List.of(analyses);
    check(responses, all);
    Map<SelectivityAnalysis<?>, AnalysisResult> findings = new LinkedHashMap<>();
    for (SelectivityAnalysis<?> analysis : all) {
      findings.put(analysis, analysis.analyze(responses));
    }
    NetworkOutcome outcome =
        new NetworkOutcome(
            new NetworkId(NETWORK, OptionalLong.empty()),
            NetworkPlan.Role.RECORDED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return Findings.of(all, List.of(new NetworkRun.Result(outcome, findings, Map.of())))
        .withExhibits(
            NETWORK,
            new Provenance(Optional.empty(), List.of(), List.of(), List.of()),
            List.of(),
            new UniqueNames());
  }

  private static void check(Responses responses, List<SelectivityAnalysis<?>> analyses) {
    List<String> problems = new ArrayList<>();
    if (analyses.isEmpty()) {
      problems.add("there is no analysis");
    }
    Set<String> names = new HashSet<>();
    for (SelectivityAnalysis<?> analysis : analyses) {
      if (!names.add(analysis.name())) {
        problems.add("two analyses are called " + analysis.name());
      }
      analysis
          .problems(responses.design())
          .forEach(problem -> problems.add(analysis.name() + ": " + problem));
    }
    if (!problems.isEmpty()) {
      throw new InvalidExperimentException(problems);
    }
  }
}
