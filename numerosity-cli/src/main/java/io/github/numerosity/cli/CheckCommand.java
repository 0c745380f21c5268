package io.github.numerosity.cli;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.experiment.NetworkPlan;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.outcome.Synthesis;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Validation of an experiment: the work of a run, or all problems. */
@Command(
    name = "check",
    description = {
      "Checks an experiment without running it.",
      "",
      "Reads the experiment as run does, including extended files and --set, and checks that the files"
          + " it names exist. Reports all problems at once, each with file, line and column, the line"
          + " itself and, if possible, a suggestion. Writes nothing.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = NumerosityCommand.Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  numerosity check study.json",
      "  numerosity check quickstart --set training.epochs=3",
      "  numerosity check poster --set data.directory=cifar-10-batches-bin",
      "  numerosity check study.json && numerosity run study.json",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:valid", "2:invalid experiment or command line"})
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ExperimentArguments arguments = new ExperimentArguments();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Experiment experiment = arguments.read().experiment();
    PrintStream out = console.out();
    out.printf("%s is valid: %s%n", arguments.name(), work(experiment));
    experiment.missing().forEach(what -> out.println("Before the run, " + what));
    out.flush();
    return ExitCode.OK;
  }

  private static String work(Experiment experiment) {
    String work = networks(experiment) + "; " + images(experiment) + "; " + analyses(experiment);
    List<Synthesis> syntheses = experiment.analyses().syntheses();
    return syntheses.isEmpty()
        ? work
        : work + "; then " + names(syntheses.stream().map(Synthesis::name).toList());
  }

  /** Counts networks that do not depend on the seed once. */
  private static String networks(Experiment experiment) {
    Map<Boolean, List<String>> bySeed =
        experiment.networks().stream()
            .collect(
                Collectors.partitioningBy(
                    network -> network.source().dependsOnSeed(),
                    Collectors.mapping(NetworkPlan::name, Collectors.toList())));
    List<String> seeded = bySeed.getOrDefault(true, List.of());
    List<String> fixed = bySeed.getOrDefault(false, List.of());
    int seeds = experiment.seeds().size();
    String once = "%s (%s)".formatted(count(fixed.size(), "network"), names(fixed));
    if (seeded.isEmpty()) {
      return once;
    }
    String each =
        "%s (%s) x %s"
            .formatted(count(seeded.size(), "network"), names(seeded), count(seeds, "seed"));
    return fixed.isEmpty() ? each : each + " and " + once + " without seeds";
  }

  private static String images(Experiment experiment) {
    ImageSize size = experiment.imageSize();
    long seed = experiment.seeds().isEmpty() ? 0 : experiment.seeds().get(0);
    String images = count(experiment.stimuli().at(size, seed).design().stimuli(), "image");
    return experiment.stimuli().perSeed() ? images + " for each seed" : images;
  }

  private static String analyses(Experiment experiment) {
    List<String> names =
        experiment.analyses().planned().stream().map(SelectivityAnalysis::name).toList();
    return "%d %s (%s)"
        .formatted(names.size(), names.size() == 1 ? "analysis" : "analyses", names(names));
  }

  private static String names(List<String> names) {
    return String.join(", ", names);
  }

  private static String count(int number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
