package io.github.numerosity.config;

/** An experiment as a JSON file. */
public final class ExperimentFile {
  private ExperimentFile() {}
}
