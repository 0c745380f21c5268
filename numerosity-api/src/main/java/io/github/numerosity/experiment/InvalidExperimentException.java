package io.github.numerosity.experiment;

import io.github.numerosity.component.NumerosityException;
import io.github.numerosity.component.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when an experiment is incomplete or contradictory; the message lists all problems. */
public final class InvalidExperimentException extends NumerosityException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /**
   * Creates the exception.
   *
   * @param problems with their parts, at least one
   */
  public InvalidExperimentException(List<Problem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns the problems.
   *
   * @return problems with their parts; unmodifiable
   */
  public List<Problem> problems() {
    return problems;
  }

  private static String message(List<Problem> problems) {
    return problems.size() == 1
        ? "the experiment cannot run: " + problems.get(0)
        : "the experiment cannot run, for %d reasons:%n%s"
            .formatted(
                problems.size(),
                problems.stream()
                    .map(problem -> "- " + problem)
                    .collect(Collectors.joining(System.lineSeparator())));
  }
}
