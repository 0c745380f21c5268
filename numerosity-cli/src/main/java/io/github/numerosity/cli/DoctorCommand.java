package io.github.numerosity.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Check of everything that a run needs on this machine. */
@Command(
    name = "doctor",
    description = {
      "Checks whether this machine can run experiments, one line per requirement.",
      "",
      "A line begins with ok, note (some runs fail or are limited) or problem (no run works), and ends"
          + " with the remedy. Nothing is downloaded. TensorFlow is loaded in a separate process, which"
          + " takes about ten seconds the first time.",
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
    exitCodeList = {"0:runs can work", "1:a requirement is not met", "2:invalid command line"})
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
