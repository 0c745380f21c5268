package io.github.numerosity.examples.cli;

import io.github.numerosity.experiment.ExperimentResult;
import io.github.numerosity.run.RunOptions;

/**
 * Carries out what a command is for, and shows how far it is.
 *
 * @param console where progress is shown
 * @param quiet whether there is none
 */
record Running(Console console, boolean quiet) {
  /** What is carried out. */
  @FunctionalInterface
  interface Work {
    ExperimentResult with(RunOptions options) throws InterruptedException;
  }

  /**
   * Does the work.
   *
   * @param options without progress
   * @param thrift what may be done to need less memory
   * @throws IllegalStateException if there was not enough memory
   */
  ExperimentResult of(Work work, RunOptions options, String thrift) throws InterruptedException {
    try {
      return shown(work, options);
    } catch (OutOfMemoryError e) {
      throw new IllegalStateException(
          "out of memory with at most %d MB for Java; give it more, such as NUMEROSITY_JAVA_OPTS=-Xmx4g, or %s"
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
