package io.github.numerosity.cli;

import io.github.numerosity.config.ConfigOverride;
import io.github.numerosity.config.ExperimentFile;
import io.github.numerosity.config.ExperimentReader;
import io.github.numerosity.config.Nearest;
import io.github.numerosity.config.ShownStimuli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Arguments that select an experiment: a preset or file, and overrides of its settings. */
final class ExperimentArguments {
  @Spec(Target.MIXEE)
  private @Nullable CommandSpec command;

  @Parameters(
      paramLabel = "PRESET-OR-FILE",
      completionCandidates = Preset.Names.class,
      description = "Preset or JSON file.")
  private @Nullable String experiment;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description =
          "Set a value of the file, such as training.epochs=3 or seeds=1..5; may be repeated.")
  private List<String> overrides = new ArrayList<>();

  @Mixin private Plugins plugins = new Plugins();

  /** Returns the preset or file as typed. */
  String name() {
    return Objects.requireNonNull(experiment, "experiment");
  }

  /** Reads the experiment. */
  ExperimentFile read() {
    Optional<Preset> preset = Preset.named(name());
    return preset.isPresent()
        ? reader().read(name(), preset.get().text(), Path.of(""))
        : reader().read(file());
  }

  /** Reads the stimuli of the experiment. */
  ShownStimuli stimuli() {
    Optional<Preset> preset = Preset.named(name());
    return preset.isPresent()
        ? reader().stimuli(name(), preset.get().text(), Path.of(""))
        : reader().stimuli(file());
  }

  private ExperimentReader reader() {
    return ExperimentReader.of(plugins.components())
        .withPresets(preset -> Preset.named(preset).map(Preset::text))
        .withOverrides(overrides.stream().map(ConfigOverride::parse).toList());
  }

  private Path file() {
    Path file = Path.of(name());
    if (!Files.exists(file)) {
      throw new ParameterException(
          Objects.requireNonNull(command, "command").commandLine(),
          "no preset or file \"%s\"%s The presets are %s."
              .formatted(
                  name(),
                  Nearest.of(name(), Preset.names())
                      .map(preset -> "; did you mean \"" + preset + "\"?")
                      .orElse("."),
                  String.join(", ", Preset.names())));
    }
    return file;
  }
}
