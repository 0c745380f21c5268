package io.github.numerosity.cli;

import io.github.numerosity.report.Report;
import io.github.numerosity.run.RunFolderException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Report of a stored run. */
@Command(
    name = "report",
    description = {
      "Recreates the report of a run from the files in its folder.",
      "",
      "Writes report.html, a single file that works offline, and figures/<name>.svg for each figure, as"
          + " run and analyze do. Nothing is recomputed, and the jars of the analyses are not needed.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = NumerosityCommand.Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  numerosity report runs/quickstart",
      "  numerosity report runs/poster --out poster-report",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the report cannot be written",
      "2:invalid command line, or a folder without a finished run"
    })
final class ReportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "RUN", description = "Folder of a finished run.")
  private @Nullable Path run;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Output folder (default: that of the run, whose tables the report links).")
  private @Nullable Path out;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path source = Objects.requireNonNull(run, "run");
    Report report;
    try {
      report = Report.in(source);
    } catch (RunFolderException | IllegalArgumentException e) {
      throw new InputException(e);
    }
    List<String> missing =
        report.tables().stream()
            .map(table -> table + ".csv")
            .filter(file -> !Files.isRegularFile(source.resolve(file)))
            .toList();
    if (!missing.isEmpty()) {
      console
          .err()
          .printf(
              "numerosity: %s lacks %s; the report does not link missing files.%n",
              source, String.join(", ", missing));
    }
    Path page = report.writeTo(out == null ? source : out);
    console.out().printf("Report: %s%n", page);
    console.out().flush();
    return ExitCode.OK;
  }
}
