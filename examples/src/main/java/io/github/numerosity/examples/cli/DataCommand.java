package io.github.numerosity.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands about labelled images; everything is done by its subcommands. */
@Command(
    name = "data",
    description = "Downloads CIFAR-10, or tells where it is.",
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
    exitCodeList = {"0:done", "1:failed", "2:wrong use"})
final class DataCommand {
  private DataCommand() {}

  /**
   * Makes the command with its subcommands.
   *
   * @param console where they print
   * @return to be added to another command
   */
  static CommandLine on(Console console) {
    return new CommandLine(new DataCommand())
        .addSubcommand(new DataFetchCommand(console))
        .addSubcommand(new DataWhereCommand(console));
  }
}
