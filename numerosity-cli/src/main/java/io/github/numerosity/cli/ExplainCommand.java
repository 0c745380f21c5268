package io.github.numerosity.cli;

import io.github.numerosity.config.ExperimentFile;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** All settings of an experiment with their origin. */
@Command(
    name = "explain",
    description = {
      "Prints all settings of an experiment with their origin.",
      "",
      "A comment beside each value gives its origin: file or preset with line, --set, or built-in"
          + " default. The origin of a value inherited by extends, or from a section such as training,"
          + " is the place where it was set first.",
      "",
      "The output is itself an experiment file for the same experiment.",
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
    exitCodeList = {"0:done", "2:invalid experiment or command line"})
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ExperimentArguments arguments = new ExperimentArguments();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ExperimentFile file = arguments.read();
    PrintStream out = console.out();
    out.print(file.explained());
    out.flush();
    return ExitCode.OK;
  }
}
