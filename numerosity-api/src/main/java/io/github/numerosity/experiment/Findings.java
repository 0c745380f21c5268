package io.github.numerosity.experiment;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.LeftOut;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.provenance.Provenance;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Passage;
import io.github.numerosity.result.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found in each network, gathered by analysis.
 *
 * @param stimuli what the networks were shown
 * @param networks in the order of the experiment
 * @param byAnalysis in the order of the experiment; networks that failed are left out
 * @param leftOut analyses that were not run
 */
record Findings(
    StimulusCounts stimuli,
    List<NetworkOutcome> networks,
    Map<SelectivityAnalysis<?>, PerNetwork<?>> byAnalysis,
    List<LeftOut> leftOut) {

  static Findings of(
      StimulusCounts stimuli,
      List<SelectivityAnalysis<?>> analyses,
      List<NetworkRun.Result> results) {
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
        stimuli, results.stream().map(NetworkRun.Result::outcome).toList(), byAnalysis, List.of());
  }

  Findings leavingOut(List<LeftOut> analyses) {
    return new Findings(stimuli, networks, byAnalysis, analyses);
  }

  /** Returns the result before anything is made to be shown. */
  ExperimentResult withoutExhibits(String name, Provenance provenance) {
    return new ExperimentResult(
        name, provenance, stimuli, networks, byAnalysis, leftOut, List.of());
  }

  /**
   * Makes the exhibits. Those of the syntheses, which may look at those of the analyses, stand in
   * front, since they conclude; then come those that no analysis makes, then those of the analyses,
   * as far as the syntheses do not show them themselves. Without any network that succeeded there
   * is nothing to show of networks.
   *
   * @param first exhibits that no analysis makes
   * @param last what stands behind all others
   * @param names of files; extended by those of the exhibits, the later of two equal names getting
   *     that of its analysis or synthesis in front
   */
  ExperimentResult withExhibits(
      String name,
      Provenance provenance,
      List<Exhibit> first,
      Passage last,
      List<Synthesis> syntheses,
      UniqueNames names) {
    if (networks.stream().allMatch(network -> network.failure().isPresent())) {
      return new ExperimentResult(name, provenance, stimuli, networks, byAnalysis, leftOut, first);
    }
    List<Exhibit> analysed = new ArrayList<>(first);
    ExperimentResult found = withoutExhibits(name, provenance);
    byAnalysis.forEach(
        (analysis, results) -> {
          List<Exhibit> shown = beside(syntheses, found, analysis, exhibits(analysis, results));
          analysed.addAll(named(shown, analysis, analysis.name(), names));
        });
    ExperimentResult before =
        new ExperimentResult(name, provenance, stimuli, networks, byAnalysis, leftOut, analysed);
    List<Exhibit> exhibits = new ArrayList<>();
    for (Synthesis synthesis : syntheses) {
      exhibits.addAll(named(synthesis.exhibits(before), synthesis, synthesis.name(), names));
    }
    exhibits.addAll(analysed);
    exhibits.add(last);
    return new ExperimentResult(name, provenance, stimuli, networks, byAnalysis, leftOut, exhibits);
  }

  /** What is still to be shown of an analysis beside the syntheses. */
  private static List<Exhibit> beside(
      List<Synthesis> syntheses,
      ExperimentResult found,
      SelectivityAnalysis<?> analysis,
      List<Exhibit> exhibits) {
    List<Exhibit> shown = new ArrayList<>();
    for (Exhibit exhibit : exhibits) {
      Optional<Exhibit> kept = Optional.of(exhibit);
      for (Synthesis synthesis : syntheses) {
        kept =
            kept.flatMap(
                one ->
                    one instanceof Figure figure
                        ? synthesis.beside(found, analysis, figure)
                        : Optional.of(one));
      }
      kept.ifPresent(shown::add);
    }
    return shown;
  }

  /** Gives exhibits names of their own; figures follow their tables. */
  private static List<Exhibit> named(
      List<? extends Exhibit> exhibits, Object owner, String ownerName, UniqueNames names) {
    exhibits.stream()
        .filter(Table.class::isInstance)
        .forEach(table -> names.claim(table.name(), owner, ownerName));
    return exhibits.stream().map(exhibit -> named(exhibit, owner, ownerName, names)).toList();
  }

  private static Exhibit named(Exhibit exhibit, Object owner, String ownerName, UniqueNames names) {
    if (exhibit instanceof Table table) {
      return new Table(names.of(table.name(), owner), table.columns(), table.rows());
    }
    String name = names.take(exhibit.name(), ownerName);
    if (exhibit instanceof Passage passage) {
      return new Passage(name, passage.topic(), passage.prominence(), passage.paragraphs());
    }
    Figure figure = (Figure) exhibit;
    return figure.named(
        name, figure.tables().stream().map(table -> names.of(table, owner)).toList());
  }

  @SuppressWarnings("unchecked") // an analysis is mapped to its own results
  private static <R extends AnalysisResult> List<Exhibit> exhibits(
      SelectivityAnalysis<R> analysis, PerNetwork<?> found) {
    return analysis.exhibits((PerNetwork<R>) found);
  }
}
