package io.github.numerosity.examples.cli;

import java.io.PrintStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands, options, presets and files. */
@Command(
    name = "completion",
    description = {
      "Prints a script that makes the shell complete commands, options, presets and files.",
      "",
      "It holds for numerosity and ./numerosity, in the shell that reads it: add the first example"
          + " to ~/.bashrc, or the second to ~/.zshrc.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = NumerosityCommand.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(numerosity completion bash)",
      "  source <(numerosity completion zsh)",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:wrong use"})
final class CompletionCommand implements Runnable {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "Which shell: ${COMPLETION-CANDIDATES}.")
  private @Nullable Shell shell;

  CompletionCommand(Console console) {
    this.console = console;
  }

  /** A shell that picocli's script works in. */
  enum Shell {
    /** Bash. */
    bash,
    /** Zsh, by its emulation of bash's completion, which the script turns on itself. */
    zsh
  }

  @Override
  public void run() {
    Objects.requireNonNull(shell, "shell");
    PrintStream out = console.out();
    out.print(
        AutoComplete.bash("numerosity", Objects.requireNonNull(spec, "spec").root().commandLine()));
    out.flush();
  }
}
