package io.github.numerosity.config;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.component.Components;
import io.github.numerosity.experiment.Experiment;
import java.nio.file.Path;

/** An experiment and the JSON that describes it. Immutable. */
public final class ExperimentFile {
  private final String text;
  private final Experiment experiment;

  ExperimentFile(String text, Experiment experiment) {
    this.text = requireNonNull(text, "text");
    this.experiment = requireNonNull(experiment, "experiment");
  }

  /**
   * Reads a file that extends no preset.
   *
   * @param file in UTF-8; relative paths in it refer to its folder
   * @param components that it may name
   * @return the file with its experiment
   * @throws ConfigException if the file cannot be read or anything in it is wrong
   */
  public static ExperimentFile read(Path file, Components components) {
    return ExperimentReader.of(components).read(file);
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
   * Returns the text as it was given.
   *
   * @return JSON, possibly with comments; without overrides and what it extends
   */
  public String text() {
    return text;
  }
}
