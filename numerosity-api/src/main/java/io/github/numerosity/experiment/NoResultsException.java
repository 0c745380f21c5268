package io.github.numerosity.experiment;

import io.github.numerosity.component.NumerosityException;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.outcome.Failure;
import io.github.numerosity.outcome.NetworkOutcome;
import io.github.numerosity.outcome.RunSummary;
import java.util.ArrayList;
import java.util.List;

/**
 * Thrown at the end of a run without any result: every network failed, or every analysis in it. The
 * message lists all failures; the cause is the first of them. The files of the run are complete.
 */
public final class NoResultsException extends NumerosityException {
  private static final long serialVersionUID = 1;

  private final transient ExperimentResult result;

  private NoResultsException(ExperimentResult result) {
    super(message(result.summary()));
    this.result = result;
    result.summary().networks().stream()
        .flatMap(network -> network.failures().stream())
        .flatMap(failure -> failure.thrown().stream())
        .findFirst()
        .ifPresent(this::initCause);
  }

  /**
   * Returns a result unless it is empty.
   *
   * @throws NoResultsException if no analysis has a result of any network
   */
  static ExperimentResult unlessEmpty(ExperimentResult result) {
    if (!result.findings().hasResults()) {
      throw new NoResultsException(result);
    }
    return result;
  }

  /**
   * Returns the outcome of the run.
   *
   * @return the networks with their failures, and the exhibits of the stimuli
   */
  public ExperimentResult result() {
    return result;
  }

  private static String message(RunSummary run) {
    List<String> lines = new ArrayList<>();
    lines.add(
        run.failed().size() == run.networks().size()
            ? "every network failed:"
            : "there are no results: every network failed, or every analysis in it:");
    for (NetworkOutcome network : run.networks()) {
      network
          .failure()
          .ifPresent(failure -> lines.add("  %s: %s".formatted(network.id(), failure.reason())));
      for (Failure failure : network.analysisFailures()) {
        lines.add("  %s, %s: %s".formatted(network.id(), failure.part(), failure.reason()));
      }
    }
    return String.join("\n", lines);
  }
}
