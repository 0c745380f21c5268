package io.github.numerosity.cli;

import io.github.numerosity.experiment.NoResultsException;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.run.RunOptions;

/**
 * Execution of the work of a command, with its progress.
 *
 * @param console output of the progress
 * @param quiet whether progress is hidden
 */
record Running(Console console, boolean quiet) {
  /** Work of a command. */
  @FunctionalInterface
  interface Work {
    ExperimentResult with(RunOptions options) throws InterruptedException;
  }

  /**
   * Runs the work.
   *
   * @param options without progress
   * @param thrift advice on how to use less memory
   * @return the result; without results of any network if all failed
   * @throws IllegalStateException if memory is exhausted
   */
  ExperimentResult of(Work work, RunOptions options, String thrift) throws InterruptedException {
    try {
      return shown(work, options);
    } catch (NoResultsException e) {
      // The final output of the run lists the failures.
      return e.result();
    } catch (OutOfMemoryError e) {
      throw new IllegalStateException(
          "out of memory with at most %d MB for Java; increase it, such as NUMEROSITY_JAVA_OPTS=-Xmx4g, or %s"
              .formatted(Runtime.getRuntime().maxMemory() >> 20, thrift),
          e);
    }
  }

  private ExperimentResult shown(Work work, RunOptions options) throws InterruptedException {
    if (quiet) {
      return work.with(options);
    }
    try (RunProgress progress = RunProgress.on(console)) {
      return work.with(options.withProgress(progress));
    }
  }
}
