package io.github.numerosity.json;

import java.util.List;
import java.util.stream.Collectors;

/** A text is not the JSON that it should be. The message shows every problem and where it is. */
public final class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Makes the exception.
   *
   * @param problems at least one
   */
  public JsonException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns what is wrong.
   *
   * @return unmodifiable, in the order of the text
   */
  public List<Problem> problems() {
    return problems;
  }
}
