package io.github.numerosity.cli;

import java.io.PrintStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shell script that completes commands, options, presets and files. */
@Command(
    name = "completion",
    description = {
      "Prints a shell script that completes commands, options, presets and files.",
      "",
      "It works for numerosity and ./numerosity: add the first example to ~/.bashrc, or the second"
          + " to ~/.zshrc.",
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
    exitCodeList = {"0:done", "2:invalid command line"})
final class CompletionCommand implements Runnable {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "Shell: ${COMPLETION-CANDIDATES}.")
  private @Nullable Shell shell;

  CompletionCommand(Console console) {
    this.console = console;
  }

  /** Shells supported by picocli's script. */
  enum Shell {
    /** Bash. */
    bash,
    /** Zsh, by its emulation of bash's completion, which the script enables. */
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
