package io.github.numerosity.examples.cli;

import io.github.numerosity.config.ExperimentFile;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Prints every setting of an experiment and where it comes from. */
@Command(
    name = "explain",
    description = {
      "Prints an experiment with every setting, and where each comes from.",
      "",
      "A comment beside each value names the file or preset and the line, the --set, or a built-in"
          + " default. What a network takes from the one that it extends, or from a section such as"
          + " training, is told by the place where it was given first.",
      "",
      "The output is an experiment file itself and gives the same experiment.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = NumerosityCommand.Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  numerosity explain quickstart",
      "  numerosity explain study.json --set training.epochs=3",
      "  numerosity explain study.json > everything.json",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:something is wrong with the experiment, or with the command"})
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private WhichExperiment which = new WhichExperiment();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ExperimentFile file = which.read();
    PrintStream out = console.out();
    out.print(file.explained());
    out.flush();
    return ExitCode.OK;
  }
}
