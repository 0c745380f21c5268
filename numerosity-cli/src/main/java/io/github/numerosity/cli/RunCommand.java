package io.github.numerosity.cli;

import io.github.numerosity.config.ExperimentFile;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.run.RunOptions;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Run of an experiment. */
@Command(
    name = "run",
    description = {
      "Runs an experiment and prints the claims table, the files written and the path of the report.",
      "",
      "The experiment is a JSON file or one of the presets:",
      "  quickstart  built-in images, three seeds, about a minute; needs no download",
      "  poster      the poster's study, ten seeds; needs CIFAR-10: numerosity data fetch cifar10",
      "  polarities  the poster's study over four polarities and three dot sizes",
      "",
      "To resume an interrupted run, repeat the command; trained networks are reused.",
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
      "  1:failed, or some network or analysis failed",
      "  2:invalid experiment or command line",
      "130:interrupted"
    })
final class RunCommand implements Callable<Integer> {
  /**
   * Upper limit of the default: more threads gain little, since a network trains on one thread and
   * each needs its own memory.
   */
  private static final int MOST_THREADS = 4;

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private ExperimentArguments arguments = new ExperimentArguments();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Number of networks processed at once (default: number of processors, at most 4). Does not affect results.")
  private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Output folder (default: runs/NAME, where NAME is that of the experiment).")
  private @Nullable Path out;

  @Option(
      names = "--offline",
      description = "Do not use the network: fail if images have to be downloaded.")
  private boolean offline;

  @Option(
      names = {"-q", "--quiet"},
      description = "Do not show progress; warnings, failures and results are still shown.")
  private boolean quiet;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (threads < 1) {
      throw wrongUse("--threads must be at least 1, got " + threads);
    }
    ExperimentFile file = arguments.read();
    return Interruption.guard(() -> carryOut(file));
  }

  private int carryOut(ExperimentFile file) {
    Experiment plan = file.experiment();
    Path folder = out == null ? Path.of("runs", plan.name()) : out;
    RunOptions options = RunOptions.in(folder).withThreads(threads).withConfiguration(file.text());
    RunOptions allowed = options.withOffline(offline);
    ExperimentResult result;
    try {
      result = new Running(console, quiet).of(plan::run, allowed, "use fewer --threads");
    } catch (InterruptedException e) {
      console.err().println("numerosity: interrupted; repeat the command to resume.");
      return Interruption.EXIT_CODE;
    }
    return new ClosingReport(console).print(result, folder);
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(Objects.requireNonNull(spec, "spec").commandLine(), message);
  }
}
