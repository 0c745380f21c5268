package io.github.numerosity.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Help of a command, or of the program. */
@Command(
    name = "help",
    description = "Shows the help of a command.",
    helpCommand = true,
    mixinStandardHelpOptions = true,
    versionProvider = NumerosityCommand.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {"  numerosity help", "  numerosity help run"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:unknown command"})
final class HelpCommand implements Runnable {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..1",
      description = "Command; without it, the help of numerosity itself.")
  private @Nullable String name;

  HelpCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    CommandLine all = Objects.requireNonNull(spec, "spec").commandLine().getParent();
    CommandLine command = name == null ? all : all.getSubcommands().get(name);
    if (command == null) {
      throw new ParameterException(
          all, NumerosityCommand.unknownCommand(Objects.requireNonNull(name, "name"), all));
    }
    command.usage(console.out());
  }
}
