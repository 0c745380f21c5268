package io.github.numerosity.config;

import io.github.numerosity.json.JsonProblem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A configuration cannot be used. The message shows every problem, where it is, and the line with a
 * caret.
 */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<ConfigProblem> problems;

  /** Creates the exception of at least one problem. */
  ConfigException(List<JsonProblem> problems) {
    this(problems, 0);
  }

  /**
   * Makes the exception of the first of very many problems.
   *
   * @param problems at least one
   * @param more how many further problems there are
   */
  ConfigException(List<JsonProblem> problems, int more) {
    super(
        problems.stream().map(JsonProblem::toString).collect(Collectors.joining("\n"))
            + (more == 0 ? "" : "\nand %d further problems".formatted(more)));
    this.problems = problems.stream().map(ConfigProblem::of).toList();
  }

  /**
   * Returns what is wrong.
   *
   * @return by file, in the order of the text; of very many problems the first ones; unmodifiable
   */
  public List<ConfigProblem> problems() {
    return problems;
  }
}
