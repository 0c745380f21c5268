package io.github.numerosity.config;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.component.Components;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.experiment.ExperimentJson;
import java.nio.file.Path;
import java.util.List;

/** Experiment with the JSON text that describes it. Immutable. */
public final class ExperimentFile {
  private final String text;
  private final Experiment experiment;
  private final Origins origins;

  ExperimentFile(String text, Experiment experiment, Origins origins) {
    this.text = requireNonNull(text, "text");
    this.experiment = requireNonNull(experiment, "experiment");
    this.origins = requireNonNull(origins, "origins");
  }

  /**
   * Reads a file that does not extend a preset.
   *
   * @param file in UTF-8; relative paths in it refer to its folder
   * @param components component types that it may name
   * @return the file with its experiment
   * @throws ConfigException if the file cannot be read or has any problem
   */
  public static ExperimentFile read(Path file, Components components) {
    return ExperimentReader.of(components).read(file);
  }

  /**
   * Creates the file of an experiment, with every setting.
   *
   * @param experiment experiment whose components all have a recipe
   * @param components component types that the text may name
   * @return a file that reads back to an equal experiment, if relative paths in it refer to the
   *     working directory
   * @throws IllegalArgumentException if a component has no recipe; the message names its class
   * @throws ConfigException if the text cannot be read with these components
   */
  public static ExperimentFile of(Experiment experiment, Components components) {
    List<String> unwritable = ExperimentJson.unwritable(experiment);
    if (!unwritable.isEmpty()) {
      throw new IllegalArgumentException(
          "JSON cannot write components without a recipe, got " + unwritable);
    }
    String text = ExperimentJson.of(experiment);
    return ExperimentReader.of(components).read(experiment.name(), text, Path.of(""));
  }

  /**
   * Returns the experiment.
   *
   * @return with all overrides
   */
  public Experiment experiment() {
    return experiment;
  }

  /**
   * Returns the complete experiment with the origin of each value.
   *
   * @return the JSON of {@link ExperimentJson#of}, with every setting, each followed by a comment:
   *     file (or preset) and line, {@code --set} with its text, or "built-in default"; reads back
   *     to an equal experiment if all components can be written
   */
  public String explained() {
    return Explanation.of(ExperimentJson.of(experiment), origins);
  }

  /**
   * Returns the original text.
   *
   * @return JSON, possibly with comments; without overrides and extended files
   */
  public String text() {
    return text;
  }

  @Override
  public String toString() {
    return "ExperimentFile[" + experiment + "]";
  }
}
