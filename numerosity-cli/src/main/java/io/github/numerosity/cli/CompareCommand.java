package io.github.numerosity.cli;

import io.github.numerosity.outcome.StoredRun;
import io.github.numerosity.report.Report;
import io.github.numerosity.run.RunFolderException;
import io.github.numerosity.stats.comparison.ComparisonResult;
import io.github.numerosity.stats.comparison.Pairing;
import io.github.numerosity.stats.comparison.RunComparison;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Comparison of runs. */
@Command(
    name = "compare",
    description = {
      "Compares the runs in two or more folders: the settings that differ, and all numbers of their results, with tests.",
      "",
      "Networks are the replicates. Networks shared by two runs (same seed and weights, or same recipe and data) are compared in pairs, others by Welch's t test. A difference is clear if its 95 %% confidence interval excludes 0; fewer than five networks have no interval. p is corrected by Holm's method within each analysis and list.",
      "",
      "Prints the settings that differ, the number of differences, and the clear differences; with --only, all matching numbers. --out writes everything.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = NumerosityCommand.Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  numerosity compare runs/poster runs/batch-norm",
      "  numerosity compare runs/poster runs/poster-hull --only selectiveShare --only rsa",
      "  numerosity compare runs/short runs/medium runs/long --all-pairs --out runs/lengths",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, whether or not the runs differ",
      "1:the files of the comparison cannot be written",
      "2:invalid command line, or a folder without a comparable run"
    })
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "RUN",
      arity = "1..*",
      description = "Folders of runs; each is compared with the first.")
  private List<Path> folders = new ArrayList<>();

  @Option(names = "--all-pairs", description = "Compare all pairs of runs.")
  private boolean allPairs;

  @Option(
      names = "--only",
      paramLabel = "TEXT",
      description =
          "Compare, and correct for, only the numbers whose analysis or name contains this text; may be repeated.")
  private List<String> only = new ArrayList<>();

  @ArgGroup private Choice choice = new Choice();

  @Option(
      names = "--without-failed",
      description = "Exclude failed networks; without it, runs with failed networks are rejected.")
  private boolean withoutFailed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Output folder, new or empty: comparison.csv with all numbers, further tables, exhibits.json, report.html and its figures.")
  private @Nullable Path out;

  /** Override of the pairing, which is otherwise chosen for each kind of network. */
  private static final class Choice {
    @Option(names = "--paired", description = "Compare networks of the same seed in pairs.")
    private boolean paired;

    @Option(
        names = "--independent",
        description = "Compare networks as independent samples, by Welch's t test.")
    private boolean independent;

    Pairing pairing() {
      return paired ? Pairing.BY_SEED : independent ? Pairing.INDEPENDENT : Pairing.AUTOMATIC;
    }
  }

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (folders.size() < 2) {
      throw new ParameterException(
          Objects.requireNonNull(spec, "spec").commandLine(),
          "compare needs at least two runs, got " + folders.size());
    }
    ComparisonResult result = result();
    ComparisonText.lines(result, console.columns(), console.outIsTerminal(), !only.isEmpty())
        .forEach(console.out()::println);
    if (out != null) {
      result.writeTo(out);
      Path page =
          Report.of(
                  "Comparison of runs",
                  folders.stream().map(Path::toString).collect(Collectors.joining(", ")) + ".",
                  result.exhibits())
              .writeTo(out);
      console.out().printf("%nFiles in %s, all numbers in comparison.csv%nReport: %s%n", out, page);
    }
    console.out().flush();
    return ExitCode.OK;
  }

  private ComparisonResult result() {
    try {
      RunComparison comparison =
          RunComparison.between(folders.stream().map(StoredRun::open).toList())
              .withPairing(choice.pairing())
              .withOnly(only);
      comparison = allPairs ? comparison.withAllPairs() : comparison;
      return (withoutFailed ? comparison.withoutFailed() : comparison).result();
    } catch (RunFolderException | IllegalArgumentException e) {
      throw new InputException(e);
    }
  }
}
