package io.github.numerosity.examples.cli;

import io.github.numerosity.experiment.StoredRun;
import io.github.numerosity.json.JsonException;
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

/** Puts runs side by side. */
@Command(
    name = "compare",
    description = {
      "Puts the runs in two or more folders side by side: the settings in which they differ, and every number of their results, with tests.",
      "",
      "Networks are the replicates. Networks of one seed that two runs share (the same weights, or the same recipe and data) are compared in pairs, others by Welch's t. A difference is clear if its 95 %% interval excludes 0; below five networks there is none. p is corrected after Holm for all tests of the same analysis and list.",
      "",
      "Printed are the settings that differ, how many numbers differ, and those that differ clearly; with --only, all that it names. --out keeps everything.",
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
      "0:done, whether the runs differ or not",
      "1:the files of the comparison cannot be written",
      "2:wrong use, or a folder that holds no run that can be compared"
    })
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "RUN",
      arity = "1..*",
      description = "Folders of runs; every other one is compared with the first.")
  private List<Path> folders = new ArrayList<>();

  @Option(names = "--all-pairs", description = "Compare also the other runs with each other.")
  private boolean allPairs;

  @Option(
      names = "--only",
      paramLabel = "TEXT",
      description =
          "Compare only the numbers whose analysis or name holds this text, and correct for no others; may be repeated.")
  private List<String> only = new ArrayList<>();

  @ArgGroup private Choice choice = new Choice();

  @Option(
      names = "--without-failed",
      description = "Compare runs of which networks failed by those that did not.")
  private boolean withoutFailed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "A new or an empty folder for comparison.csv with all numbers, further tables, exhibits.json, and report.html with its figures.")
  private @Nullable Path out;

  /** What overrides the choice that is made for each kind of network. */
  private static final class Choice {
    @Option(
        names = "--paired",
        description = "Compare networks of one seed in pairs, whatever they are.")
    private boolean paired;

    @Option(
        names = "--independent",
        description = "Compare all networks of one run with all of another.")
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
    } catch (RunFolderException | JsonException | IllegalArgumentException e) {
      throw new InputException(e);
    }
  }
}
