package io.github.numerosity.experiment;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Component;
import io.github.numerosity.component.Part;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.outcome.Failure;
import io.github.numerosity.outcome.Findings;
import io.github.numerosity.outcome.RunNames;
import io.github.numerosity.outcome.Synthesis;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Passage;
import io.github.numerosity.result.Table;
import io.github.numerosity.run.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * End of a run: writes the findings, then creates and writes the exhibits. Tables and exhibits that
 * cannot be created are lost alone.
 */
final class Conclusion {
  private static final String EXHIBITS = "exhibits";

  private final Findings findings;
  private final List<Synthesis> syntheses;
  private final List<Table> shared;
  private final List<Exhibit> first;
  private final Supplier<Passage> methods;
  private final Optional<RunFiles> files;
  private final Reporter reporter;
  private final RunNames names = new RunNames();
  private final List<Failure> failures = new ArrayList<>();

  /**
   * Prepares the end of a run.
   *
   * @param shared tables of the run itself, whose names have precedence
   * @param first exhibits of the run itself
   * @param methods creates the methods of the study, which come last
   * @param files files of the run; empty without a folder
   */
  Conclusion(
      Findings findings,
      List<Synthesis> syntheses,
      List<Table> shared,
      List<Exhibit> first,
      Supplier<Passage> methods,
      Optional<RunFiles> files,
      Reporter reporter) {
    this.findings = findings;
    this.syntheses = syntheses;
    this.shared = shared;
    this.first = first;
    this.methods = methods;
    this.files = files;
    this.reporter = reporter;
  }

  /** Ends the run. */
  ExperimentResult result() throws InterruptedException {
    shared.forEach(table -> names.reserve(table.name()));
    first.forEach(exhibit -> names.reserve(exhibit.name()));
    names.reserve(Methods.NAME);
    written(shared);
    for (SelectivityAnalysis<?> analysis : findings.analyses()) {
      attempt(part(analysis), "tables", () -> written(findings.tables(analysis, names)));
    }
    // Before the exhibits, whose Errors may end the run.
    files.ifPresent(place -> place.findings(findings));
    List<Exhibit> exhibits = exhibits();
    files.ifPresent(place -> place.exhibits(exhibits));
    if (failures.isEmpty()) {
      return new ExperimentResult(findings, exhibits);
    }
    Findings incomplete = findings.withExhibitFailures(failures);
    files.ifPresent(place -> place.findings(incomplete));
    return new ExperimentResult(incomplete, exhibits);
  }

  /**
   * Makes the exhibits. Those of the syntheses are in front, since they conclude; then come those
   * that no analysis makes and those of the analyses, without figures that a synthesis replaces.
   * Without any result there is nothing to show of networks.
   */
  private List<Exhibit> exhibits() throws InterruptedException {
    written(tables(first));
    if (!findings.hasResults()) {
      return first;
    }
    Map<Synthesis, Map<SelectivityAnalysis<?>, Set<String>>> replaced = new LinkedHashMap<>();
    for (Synthesis synthesis : syntheses) {
      attempt(part(synthesis), EXHIBITS, () -> synthesis.replacedFigures(findings))
          .ifPresent(figures -> replaced.put(synthesis, figures));
    }
    List<Exhibit> analysed = new ArrayList<>();
    Map<SelectivityAnalysis<?>, List<Exhibit>> withheld = new LinkedHashMap<>();
    for (SelectivityAnalysis<?> analysis : findings.analyses()) {
      if (!findings.of(analysis).alongTraining().isEmpty()) {
        attempt(
                part(analysis),
                EXHIBITS,
                () -> {
                  List<Exhibit> own = new ArrayList<>(findings.exhibits(analysis));
                  Predicate<Exhibit> elsewhere = elsewhere(analysis, replaced);
                  withheld.put(analysis, own.stream().filter(elsewhere).toList());
                  own.removeIf(elsewhere);
                  return published(own, analysis, analysis.name());
                })
            .ifPresent(analysed::addAll);
      }
    }
    List<Exhibit> exhibits = new ArrayList<>();
    for (Synthesis synthesis : List.copyOf(replaced.keySet())) {
      attempt(
              part(synthesis),
              EXHIBITS,
              () -> published(synthesis.exhibits(findings, names), synthesis, synthesis.name()))
          .ifPresentOrElse(exhibits::addAll, () -> replaced.remove(synthesis));
    }
    exhibits.addAll(first);
    exhibits.addAll(analysed);
    // Figures that a synthesis failed to replace.
    withheld.forEach(
        (analysis, figures) ->
            exhibits.addAll(
                names.exhibits(
                    figures.stream().filter(elsewhere(analysis, replaced).negate()).toList(),
                    analysis,
                    analysis.name())));
    attempt(Part.of(Part.Kind.EXPERIMENT), "methods", methods).ifPresent(exhibits::add);
    return exhibits;
  }

  private static Predicate<Exhibit> elsewhere(
      SelectivityAnalysis<?> analysis,
      Map<Synthesis, Map<SelectivityAnalysis<?>, Set<String>>> replaced) {
    Set<String> figures =
        replaced.values().stream()
            .flatMap(each -> each.getOrDefault(analysis, Set.of()).stream())
            .collect(Collectors.toSet());
    return exhibit -> exhibit instanceof Figure && figures.contains(exhibit.name());
  }

  /** Names the exhibits of one owner and writes their tables. */
  private List<Exhibit> published(List<Exhibit> exhibits, Component owner, String ownerName) {
    List<Exhibit> named = names.exhibits(exhibits, owner, ownerName);
    written(tables(named));
    return named;
  }

  private static List<Table> tables(List<Exhibit> exhibits) {
    return exhibits.stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
  }

  private List<Table> written(List<Table> tables) {
    files.ifPresent(place -> place.tables(tables));
    return tables;
  }

  /**
   * Makes something of one part.
   *
   * @param what is made, in words
   * @return empty if it failed
   */
  private <T> Optional<T> attempt(Part part, String what, Supplier<T> make)
      throws InterruptedException {
    try {
      return Optional.of(make.get());
    } catch (RuntimeException | LinkageError e) {
      failures.add(reporter.failed(Phase.WRITE, part, what + " of " + part, e));
      return Optional.empty();
    }
  }

  private static Part part(SelectivityAnalysis<?> analysis) {
    return Part.of(Part.Kind.ANALYSIS, analysis.name());
  }

  private static Part part(Synthesis synthesis) {
    return Part.of(Part.Kind.SYNTHESIS, synthesis.name());
  }
}
