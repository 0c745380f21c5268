package io.github.numerosity.examples.cli;

import io.github.numerosity.config.ExperimentFile;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.experiment.ExperimentResult;
import io.github.numerosity.run.RunOptions;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs an experiment and shows what came of it. */
@Command(
    name = "run",
    description = {
      "Runs an experiment and ends with the claims table, the files written and the report to look at.",
      "",
      "The experiment is a JSON file or one of the presets:",
      "  quickstart  built-in images, three seeds, about a minute; needs no download",
      "  poster      the poster's study, ten seeds; needs CIFAR-10: numerosity data fetch cifar10",
      "  polarities  the poster's study over four polarities and three dot sizes",
      "",
      "A run that was stopped goes on when the same command is given again; what was trained is not trained again.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = NumerosityCommand.Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  numerosity run quickstart",
      "  numerosity run quickstart --set training.epochs=3 --out runs/three-epochs",
      "  numerosity run poster --set data.directory=cifar-10-batches-bin --set seeds=1..2 --threads 2",
      "  numerosity run poster --set data.download=true",
      "  numerosity run study.json --quiet",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:done",
      "  1:failed; also when one network of many failed",
      "  2:something is wrong with the experiment, or with the command",
      "130:interrupted"
    })
final class RunCommand implements Callable<Integer> {
  /** More gain little: a network trains on one thread, and each takes memory of its own. */
  private static final int MOST_THREADS = 4;

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private WhichExperiment which = new WhichExperiment();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Networks worked on at once (default: the processors of this machine, at most 4). Never changes a result.")
  private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the files (default: runs/NAME, NAME being the experiment's).")
  private @Nullable Path out;

  @Option(
      names = "--offline",
      description = "Never touches the network: stops when images would have to be downloaded.")
  private boolean offline;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress; warnings, failures and the result are still shown.")
  private boolean quiet;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (threads < 1) {
      throw wrongUse("--threads must be at least 1, got " + threads);
    }
    ExperimentFile file = which.read();
    return Interruption.guard(() -> carryOut(file));
  }

  private int carryOut(ExperimentFile file) {
    Experiment plan = file.experiment();
    Path folder = out == null ? Path.of("runs", plan.name()) : out;
    RunOptions options = RunOptions.in(folder).withThreads(threads).withConfiguration(file.text());
    RunOptions allowed = offline ? options.withoutNetwork() : options;
    ExperimentResult result;
    try {
      result = new Running(console, quiet).of(plan::run, allowed, "use fewer --threads");
    } catch (InterruptedException e) {
      console.err().println("numerosity: interrupted; the same command goes on from here.");
      return Interruption.EXIT_CODE;
    }
    new ClosingReport(console).print(result, folder);
    return result.networks().stream().anyMatch(network -> network.failure().isPresent())
        ? ExitCode.SOFTWARE
        : ExitCode.OK;
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(Objects.requireNonNull(spec, "spec").commandLine(), message);
  }
}
