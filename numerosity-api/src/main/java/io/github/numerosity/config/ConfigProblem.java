package io.github.numerosity.config;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.json.JsonProblem;

/**
 * Problem in a configuration.
 *
 * @param source the file, or the name of the argument
 * @param line from 1
 * @param column from 1, in code points
 * @param path of the value, such as {@code "networks[1].weights.of"}; empty for the whole text
 * @param message description with the value and a remedy
 * @param text the problem in readable form: position, path and message, then the line with a caret
 */
public record ConfigProblem(
    String source, int line, int column, String path, String message, String text) {
  /** Rejects null. */
  public ConfigProblem {
    requireNonNull(source, "source");
    requireNonNull(path, "path");
    requireNonNull(message, "message");
    requireNonNull(text, "text");
  }

  static ConfigProblem of(JsonProblem problem) {
    return new ConfigProblem(
        problem.location().source().name(),
        problem.location().line(),
        problem.location().column(),
        problem.location().path(),
        problem.message(),
        problem.toString());
  }

  @Override
  public String toString() {
    return text;
  }
}
