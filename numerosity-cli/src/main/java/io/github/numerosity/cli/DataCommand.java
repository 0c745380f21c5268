package io.github.numerosity.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Parent of the commands for labelled images. */
@Command(
    name = "data",
    description = "Downloads or locates CIFAR-10.",
    mixinStandardHelpOptions = true,
    versionProvider = NumerosityCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  numerosity data where",
      "  numerosity data fetch cifar10",
      "  numerosity data fetch cifar10 --from https://mirror.example.org/cifar-10-binary.tar.gz",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:invalid command line"})
final class DataCommand {
  private DataCommand() {}

  /**
   * Creates the command with its subcommands.
   *
   * @param console output of the subcommands
   * @return a command to add to another command
   */
  static CommandLine on(Console console) {
    return new CommandLine(new DataCommand())
        .addSubcommand(new DataFetchCommand(console))
        .addSubcommand(new DataWhereCommand(console));
  }
}
