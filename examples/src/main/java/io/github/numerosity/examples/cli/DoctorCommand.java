package io.github.numerosity.examples.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Tells whether a run can work on this machine. */
@Command(
    name = "doctor",
    description = {
      "Tells whether a run can work on this machine, one line for each thing that it needs.",
      "",
      "A line begins with ok, note (some runs do not work, or not as well as they could) or problem"
          + " (none does), and ends with the remedy. Nothing is downloaded. TensorFlow is loaded in"
          + " a process of its own; the first time, that takes some ten seconds.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = NumerosityCommand.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  numerosity doctor",
      "  numerosity doctor && numerosity run quickstart",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:a run can work", "1:something essential is missing", "2:wrong use"})
final class DoctorCommand implements Callable<Integer> {
  private final Console console;

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    List<Finding> findings = Finding.of(Surroundings.here(console));
    PrintStream out = console.out();
    findings.forEach(finding -> out.println(finding.line()));
    out.flush();
    return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.PROBLEM)
        ? ExitCode.SOFTWARE
        : ExitCode.OK;
  }
}
