package io.github.numerosity.examples.cli;

import io.github.numerosity.json.JsonException;
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

/** Draws the report of a run again. */
@Command(
    name = "report",
    description = {
      "Draws the report of a run again, from the files in its folder.",
      "",
      "It is report.html, one file that needs no network, and a figures/<name>.svg of each figure; run"
          + " and analyze write it too. The analyses of the run are not needed, and nothing is computed again.",
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
      "2:wrong use, or a folder that holds no run that has ended"
    })
final class ReportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "RUN", description = "Folder of a run that has ended.")
  private @Nullable Path run;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder for the report (default: that of the run, where its tables can be linked).")
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
    } catch (RunFolderException | JsonException e) {
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
              "numerosity: %s lacks %s; the report does not link what is not there.%n",
              source, String.join(", ", missing));
    }
    Path page = report.writeTo(out == null ? source : out);
    console.out().printf("Report: %s%n", page);
    console.out().flush();
    return ExitCode.OK;
  }
}
