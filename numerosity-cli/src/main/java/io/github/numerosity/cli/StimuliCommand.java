package io.github.numerosity.cli;

import io.github.numerosity.config.ShownStimuli;
import io.github.numerosity.experiment.StimulusFiles;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stimulus.StimulusSet;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
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

/** Images of an experiment, as files. */
@Command(
    name = "stimuli",
    description = {
      "Draws the images that an experiment shows, without running it.",
      "",
      "The folder receives a PNG file of each image, stimuli.csv with their measured properties"
          + " (area, perimeter, hull, density, luminance and more), and a contact sheet of each"
          + " stimulus set with one row per numerosity. Training images are not needed.",
      "",
      "The folder is itself a stimulus set: { \"type\": \"folder\", \"directory\": \"DIR\", \"set\": \"NAME\" }.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = NumerosityCommand.Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  numerosity stimuli quickstart --out pictures",
      "  numerosity stimuli poster --out dots --set stimuli.imagesPerNumerosity=10",
      "  numerosity stimuli quickstart --out sets --set stimuli.sets='[\"standard\",\"constant-perimeter\"]'",
      "  numerosity stimuli study.json --out pictures --threads 2",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:done",
      "  1:failed",
      "  2:invalid experiment or command line",
      "130:interrupted"
    })
final class StimuliCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private ExperimentArguments arguments = new ExperimentArguments();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Output folder, new or empty.")
  private @Nullable Path out;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Number of threads (default: number of processors). Does not affect the images.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-q", "--quiet"},
      description = "Do not show progress.")
  private boolean quiet;

  StimuliCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (threads < 1) {
      throw new ParameterException(
          Objects.requireNonNull(spec, "spec").commandLine(),
          "--threads must be at least 1, got " + threads);
    }
    ShownStimuli shown = arguments.stimuli();
    Path folder = Objects.requireNonNull(out, "out");
    return Interruption.guard(() -> write(shown, folder));
  }

  private int write(ShownStimuli shown, Path folder) {
    int pictures;
    try {
      RunOptions options = RunOptions.in(folder).withThreads(threads);
      StimulusFiles files = StimulusFiles.of(shown.plan(), shown.size(), shown.seeds());
      if (quiet) {
        pictures = files.write(options);
      } else {
        try (RunProgress progress = RunProgress.on(console)) {
          pictures = files.write(options.withProgress(progress));
        }
      }
    } catch (InterruptedException e) {
      console.err().println("numerosity: interrupted; nothing was written.");
      return Interruption.EXIT_CODE;
    }
    PrintStream out = console.out();
    out.printf(Locale.ROOT, "%,d images in %s:%n", pictures, folder);
    String each = shown.plan().perSeed() ? "seed-<seed>/" : "";
    for (StimulusSet set : shown.plan().sets()) {
      out.printf("  %s%s/ and %scontact-sheet-%s.png%n", each, set.name(), each, set.name());
    }
    out.printf("  %sstimuli.csv%n", each);
    out.flush();
    return ExitCode.OK;
  }
}
