package io.github.numerosity.experiment;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.LeftOut;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.provenance.Provenance;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found in each network, gathered by analysis.
 *
 * @param networks in the order of the experiment
 * @param byAnalysis in the order of the experiment; networks that failed are left out
 * @param leftOut analyses that were not run
 */
record Findings(
    List<NetworkOutcome> networks,
    Map<SelectivityAnalysis<?>, PerNetwork<?>> byAnalysis,
    List<LeftOut> leftOut) {

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
    return new Findings(
        results.stream().map(NetworkRun.Result::outcome).toList(), byAnalysis, List.of());
  }

  Findings leavingOut(List<LeftOut> analyses) {
    return new Findings(networks, byAnalysis, analyses);
  }

  /** Returns the result before anything is made to be shown. */
  ExperimentResult withoutExhibits(String name, Provenance provenance) {
    return new ExperimentResult(name, provenance, networks, byAnalysis, leftOut, List.of());
  }

  /**
   * Makes the exhibits: of the analyses over networks, then of the syntheses, which may look at
   * those of the analyses. Without any network that succeeded there is nothing to show of them.
   *
   * @param first exhibits that no analysis makes
   * @param names of files; extended by those of the exhibits, the later of two equal names getting
   *     that of its analysis or synthesis in front
   */
  ExperimentResult withExhibits(
      String name,
      Provenance provenance,
      List<? extends Exhibit> first,
      List<Synthesis> syntheses,
      UniqueNames names) {
    List<Exhibit> exhibits = new ArrayList<>(first);
    if (networks.stream().anyMatch(network -> network.failure().isEmpty())) {
      byAnalysis.forEach(
          (analysis, found) ->
              exhibits(analysis, found)
                  .forEach(exhibit -> exhibits.add(named(exhibit, analysis.name(), names))));
      ExperimentResult analysed =
          new ExperimentResult(name, provenance, networks, byAnalysis, leftOut, exhibits);
      for (Synthesis synthesis : syntheses) {
        synthesis
            .exhibits(analysed)
            .forEach(exhibit -> exhibits.add(named(exhibit, synthesis.name(), names)));
      }
    }
    return new ExperimentResult(name, provenance, networks, byAnalysis, leftOut, exhibits);
  }

  private static Exhibit named(Exhibit exhibit, String owner, UniqueNames names) {
    String name = names.claim(exhibit.name(), owner);
    if (exhibit instanceof Table table) {
      return new Table(name, table.columns(), table.rows());
    }
    Figure figure = (Figure) exhibit;
    return new Figure(
        name, figure.finding(), figure.caption(), figure.alternative(), figure.plot());
  }

  @SuppressWarnings("unchecked") // an analysis is mapped to its own results
  private static <R extends AnalysisResult> List<Exhibit> exhibits(
      SelectivityAnalysis<R> analysis, PerNetwork<?> found) {
    return analysis.exhibits((PerNetwork<R>) found);
  }
}
