package io.github.numerosity.experiment;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.outcome.Findings;
import io.github.numerosity.outcome.RunNames;
import io.github.numerosity.outcome.Synthesis;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Passage;
import io.github.numerosity.result.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * End of a run: writes the findings, then creates and writes the exhibits. Findings are written
 * first, so that they are kept if an analysis fails to create its exhibits.
 *
 * @param shared tables of the run itself, whose names have precedence
 * @param first exhibits of the run itself
 * @param methods creates the methods of the study, which come last
 */
record Conclusion(
    Findings findings,
    List<Synthesis> syntheses,
    List<Table> shared,
    List<Exhibit> first,
    Supplier<Passage> methods) {
  /**
   * Ends the run.
   *
   * @param files files of the run; empty without a folder
   */
  ExperimentResult result(Optional<RunFiles> files) {
    RunNames names = new RunNames();
    shared.forEach(table -> names.reserve(table.name()));
    first.forEach(exhibit -> names.reserve(exhibit.name()));
    names.reserve(Methods.NAME);
    List<Table> tables = new ArrayList<>(shared);
    tables.addAll(findings.tables(names));
    files.ifPresent(place -> place.findings(findings, tables));
    ExperimentResult result = new ExperimentResult(findings, exhibits(names));
    files.ifPresent(place -> place.exhibits(result.exhibits()));
    return result;
  }

  /**
   * Creates the exhibits: those of the syntheses, then those of the run itself and those of the
   * analyses, without figures that a synthesis replaces. If no network succeeded, there are no
   * exhibits about networks.
   */
  private List<Exhibit> exhibits(RunNames names) {
    if (findings.summary().failed().size() == findings.summary().networks().size()) {
      return first;
    }
    Map<SelectivityAnalysis<?>, Set<String>> replaced = new HashMap<>();
    for (Synthesis synthesis : syntheses) {
      synthesis
          .replacedFigures(findings)
          .forEach(
              (analysis, figures) ->
                  replaced.computeIfAbsent(analysis, key -> new HashSet<>()).addAll(figures));
    }
    List<Exhibit> analysed = new ArrayList<>();
    for (SelectivityAnalysis<?> analysis : findings.analyses()) {
      Set<String> elsewhere = replaced.getOrDefault(analysis, Set.of());
      List<Exhibit> own = new ArrayList<>(findings.exhibits(analysis));
      own.removeIf(exhibit -> exhibit instanceof Figure && elsewhere.contains(exhibit.name()));
      analysed.addAll(names.exhibits(own, analysis, analysis.name()));
    }
    List<Exhibit> exhibits = new ArrayList<>();
    for (Synthesis synthesis : syntheses) {
      exhibits.addAll(
          names.exhibits(synthesis.exhibits(findings, names), synthesis, synthesis.name()));
    }
    exhibits.addAll(first);
    exhibits.addAll(analysed);
    exhibits.add(methods.get());
    return exhibits;
  }
}
