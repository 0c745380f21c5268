package io.github.numerosity.experiment;

import io.github.numerosity.provenance.Provenance;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Passage;
import io.github.numerosity.result.Table;
import io.github.numerosity.run.RunFolder;
import io.github.numerosity.run.RunOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Ends a run: gathers what was found and writes it. What was found is written before anything is
 * made to be shown of it, so that an analysis whose exhibits fail does not take the results with
 * it.
 *
 * @param name of the experiment
 * @param started when the run began
 */
record Conclusion(
    String name,
    Provenance provenance,
    List<Synthesis> syntheses,
    RunOptions options,
    Instant started) {
  /**
   * Ends a run.
   *
   * @param shared tables of the run that no analysis makes; their names come first
   * @param exhibits of the run that no analysis makes; they come first
   * @param methods makes the methods of the study, which come last
   * @param folder where files are written
   */
  ExperimentResult of(
      Findings findings,
      List<Table> shared,
      List<Exhibit> exhibits,
      Supplier<Passage> methods,
      List<NetworkRun.Result> results,
      Optional<RunFolder> folder) {
    Optional<RunFiles> files = folder.map(RunFiles::new);
    UniqueNames names = new UniqueNames();
    shared.forEach(table -> names.take(table.name()));
    exhibits.forEach(exhibit -> names.take(exhibit.name()));
    names.take(Methods.NAME);
    List<Table> tables = new ArrayList<>(shared);
    tables.addAll(NetworkTables.of(findings.byAnalysis(), names));
    files.ifPresent(
        place -> {
          place.findings(findings.withoutExhibits(name, provenance), tables);
          place.environment(options, started, results);
        });
    ExperimentResult result =
        findings.withExhibits(name, provenance, exhibits, methods.get(), syntheses, names);
    files.ifPresent(place -> place.exhibits(result));
    return result;
  }
}
