package io.github.numerosity.cli;

import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.outcome.Failure;
import io.github.numerosity.outcome.NetworkOutcome;
import io.github.numerosity.report.Report;
import io.github.numerosity.result.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.ExitCode;

/**
 * Final output of a run: claims or selective shares, failures, files and the path of the report.
 */
final class ClosingReport {
  /** Exhibits that answer the study's question; the first available one is printed. */
  private static final List<String> ANSWERS = List.of("claims", "selective-shares");

  private final Console console;

  ClosingReport(Console console) {
    this.console = console;
  }

  /**
   * Writes the report of the run and prints the final output.
   *
   * @param result of the run
   * @param folder folder of its files
   * @return exit code: 0, or 1 if something failed
   */
  int print(ExperimentResult result, Path folder) {
    Path report;
    try {
      report = Report.of(result).writeTo(folder);
    } catch (RuntimeException e) {
      // The findings exist and are printed before the failure of the report.
      printFindings(result, folder);
      throw e;
    }
    printFindings(result, folder);
    console.out().printf("Report: %s%n", report);
    console.out().flush();
    return result.summary().isComplete() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void printFindings(ExperimentResult result, Path folder) {
    PrintStream out = console.out();
    answer(result)
        .ifPresent(
            table -> {
              ClaimsText.lines(table, console.columns(), console.outIsTerminal())
                  .forEach(out::println);
              out.println();
            });
    List<NetworkOutcome> failed = result.summary().failed();
    if (!failed.isEmpty()) {
      out.printf("%d of %d networks failed:%n", failed.size(), result.summary().networks().size());
      for (NetworkOutcome network : failed) {
        out.printf("  %s: %s%n", network.id(), network.failure().orElseThrow().reason());
      }
      out.println();
    }
    List<NetworkOutcome> incomplete = result.summary().incomplete();
    if (!incomplete.isEmpty()) {
      out.println("Analyses failed; these networks are missing from their results:");
      for (NetworkOutcome network : incomplete) {
        for (Failure failure : network.analysisFailures()) {
          out.printf("  %s, %s: %s%n", network.id(), failure.part(), failure.reason());
        }
      }
      out.println();
    }
    List<Failure> exhibits = result.summary().exhibitFailures();
    if (!exhibits.isEmpty()) {
      out.println("Tables or figures could not be made:");
      exhibits.forEach(failure -> out.printf("  %s: %s%n", failure.part(), failure.reason()));
      out.println();
    }
    out.printf("Files in %s:%n", folder);
    fileNames(folder, result)
        .forEach(
            (name, count) ->
                out.println("  " + name + (count > 1 ? " (" + count + " files)" : "")));
    out.flush();
  }

  private static Optional<Table> answer(ExperimentResult result) {
    return ANSWERS.stream()
        .flatMap(
            name ->
                result.exhibits().stream()
                    .filter(exhibit -> exhibit instanceof Table && exhibit.name().equals(name)))
        .map(Table.class::cast)
        .findFirst();
  }

  /** Returns file names with counts; files of one kind for all networks and seeds share a name. */
  private static Map<String, Long> fileNames(Path folder, ExperimentResult result) {
    List<String> networks =
        result.summary().networks().stream()
            .filter(network -> network.id().seed().isPresent())
            .map(network -> network.id().toString())
            .toList();
    Map<String, Long> names = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.startsWith("."))
          .map(name -> kind(name, networks))
          .forEach(kind -> names.merge(kind, 1L, Long::sum));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static String kind(String name, List<String> networks) {
    for (String network : networks) {
      int start = name.indexOf("-" + network + ".");
      if (start >= 0) {
        return name.substring(0, start)
            + "-<network>-<seed>"
            + name.substring(start + 1 + network.length());
      }
    }
    return name;
  }
}
