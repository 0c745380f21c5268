package io.github.numerosity.experiment;

import java.util.List;

/** Thrown when an experiment is incomplete or contradictory; names everything at once. */
public final class InvalidExperimentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An array, since exceptions are serializable and {@code List} is not. */
  private final String[] problems;

  /**
   * Makes the exception.
   *
   * @param problems one sentence each, at least one
   */
  public InvalidExperimentException(List<String> problems) {
    super(message(problems));
    this.problems = problems.toArray(String[]::new);
  }

  /**
   * Returns what is wrong.
   *
   * @return one sentence per problem; unmodifiable
   */
  public List<String> problems() {
    return List.of(problems);
  }

  private static String message(List<String> problems) {
    return problems.size() == 1
        ? "the experiment cannot run: " + problems.get(0)
        : "the experiment cannot run, for %d reasons:%n- %s"
            .formatted(problems.size(), String.join(System.lineSeparator() + "- ", problems));
  }
}
