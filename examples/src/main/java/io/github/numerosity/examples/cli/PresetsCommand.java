package io.github.numerosity.examples.cli;

import java.io.PrintStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the presets, or prints one. */
@Command(
    name = "presets",
    description = "Lists the presets, or prints one as a file to start from.",
    mixinStandardHelpOptions = true,
    versionProvider = NumerosityCommand.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  numerosity presets",
      "  numerosity presets poster > study.json",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:there is no such preset, or wrong use"})
final class PresetsCommand implements Runnable {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "PRESET",
      arity = "0..1",
      completionCandidates = Preset.Names.class,
      description = "Which one to print.")
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
                        "there is no preset \"%s\"; there are %s"
                            .formatted(wanted, String.join(", ", Preset.names()))));
    out.print(preset.text());
    out.flush();
  }
}
