package io.github.numerosity.cli;

import java.io.PrintStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** List of the presets, or the file of one. */
@Command(
    name = "presets",
    description = "Lists the presets, or prints one as an experiment file.",
    mixinStandardHelpOptions = true,
    versionProvider = NumerosityCommand.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  numerosity presets",
      "  numerosity presets poster > study.json",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:unknown preset or invalid command line"})
final class PresetsCommand implements Runnable {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "PRESET",
      arity = "0..1",
      completionCandidates = Preset.Names.class,
      description = "Preset to print.")
  private @Nullable String name;

  PresetsCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    PrintStream out = console.out();
    if (name == null) {
      for (Preset preset : Preset.values()) {
        out.printf("%-12s%s%n", preset.displayName(), preset.description());
      }
      return;
    }
    String wanted = name;
    Preset preset =
        Preset.named(wanted)
            .orElseThrow(
                () ->
                    new ParameterException(
                        Objects.requireNonNull(spec, "spec").commandLine(),
                        "unknown preset \"%s\"; the presets are %s"
                            .formatted(wanted, String.join(", ", Preset.names()))));
    out.print(preset.text());
    out.flush();
  }
}
