package io.github.numerosity.json;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a text is not the expected JSON. The message lists all problems with their locations.
 */
public final class JsonException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<JsonProblem> problems;

  /**
   * Creates the exception.
   *
   * @param problems at least one
   */
  public JsonException(List<JsonProblem> problems) {
    super(problems.stream().map(JsonProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns the problems.
   *
   * @return an unmodifiable list, in the order of the text
   */
  public List<JsonProblem> problems() {
    return problems;
  }
}
