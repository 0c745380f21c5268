package io.github.numerosity.examples.cli;

import io.github.numerosity.component.Components;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The arguments that name an experiment: a preset or a file, and what is to be set in it. */
final class WhichExperiment {
  @Spec(Target.MIXEE)
  private @Nullable CommandSpec command;

  @Parameters(
      paramLabel = "PRESET-OR-FILE",
      completionCandidates = Preset.Names.class,
      description = "A preset, or a JSON file.")
  private @Nullable String experiment;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description =
          "Sets a value of the file, such as training.epochs=3 or seeds=1..5; may be given again.")
  private List<String> overrides = new ArrayList<>();

  /** Returns what was typed. */
  String name() {
    return Objects.requireNonNull(experiment, "experiment");
  }

  /** Reads it all. */
  ExperimentFile read() {
    Optional<Preset> preset = Preset.named(name());
    return preset.isPresent()
        ? reader().read(name(), preset.get().text(), Path.of(""))
        : reader().read(file());
  }

  /** Reads what it shows. */
  ShownStimuli stimuli() {
    Optional<Preset> preset = Preset.named(name());
    return preset.isPresent()
        ? reader().stimuli(name(), preset.get().text(), Path.of(""))
        : reader().stimuli(file());
  }

  private ExperimentReader reader() {
    return ExperimentReader.of(Components.discover(WhichExperiment.class.getClassLoader()))
        .withPresets(preset -> Preset.named(preset).map(Preset::text))
        .withOverrides(overrides.stream().map(ConfigOverride::parse).toList());
  }

  private Path file() {
    Path file = Path.of(name());
    if (!Files.exists(file)) {
      throw new ParameterException(
          Objects.requireNonNull(command, "command").commandLine(),
          "there is neither a preset nor a file \"%s\"%s The presets are %s."
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
