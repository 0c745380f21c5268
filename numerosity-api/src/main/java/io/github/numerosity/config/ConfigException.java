package io.github.numerosity.config;

import io.github.numerosity.component.NumerosityException;
import io.github.numerosity.json.JsonProblem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a configuration cannot be used. The message lists every problem with its position and
 * the line with a caret.
 */
public final class ConfigException extends NumerosityException {
  private static final long serialVersionUID = 1L;

  private final transient List<ConfigProblem> problems;

  /** Creates the exception of at least one problem. */
  ConfigException(List<JsonProblem> problems) {
    this(problems, 0);
  }

  /**
   * Creates the exception of the first of many problems.
   *
   * @param problems at least one
   * @param more number of further problems
   */
  ConfigException(List<JsonProblem> problems, int more) {
    super(
        problems.stream().map(JsonProblem::toString).collect(Collectors.joining("\n"))
            + (more == 0 ? "" : "\nand %d further problems".formatted(more)));
    this.problems = problems.stream().map(ConfigProblem::of).toList();
  }

  /**
   * Returns the problems.
   *
   * @return problems by file, in the order of the text, up to a limit; unmodifiable
   */
  public List<ConfigProblem> problems() {
    return problems;
  }
}
