package io.github.numerosity.run;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What never changes a result: where files go, how many threads work, who hears of progress. A run
 * is cancelled by interrupting the calling thread.
 *
 * @param folder where files are written; empty to write none
 * @param threads networks worked on at once, at least 1
 * @param progress hears how it goes on
 */
public record RunOptions(Optional<Path> folder, int threads, ProgressListener progress) {
  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if threads is below 1
   */
  public RunOptions {
    requireNonNull(folder, "folder");
    requireNonNull(progress, "progress");
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be >= 1, got " + threads);
    }
  }

  /**
   * Writes to a folder, with one thread and no progress.
   *
   * @param folder made when missing
   * @return the options
   */
  public static RunOptions in(Path folder) {
    return new RunOptions(Optional.of(folder), 1, event -> {});
  }

  /**
   * Writes no file, with one thread and no progress.
   *
   * @return the options
   */
  public static RunOptions inMemory() {
    return new RunOptions(Optional.empty(), 1, event -> {});
  }

  /**
   * Sets how many networks are worked on at once.
   *
   * @param count at least 1
   * @return new options
   */
  public RunOptions withThreads(int count) {
    return new RunOptions(folder, count, progress);
  }

  /**
   * Sets who hears of progress.
   *
   * @param listener called from several threads
   * @return new options
   */
  public RunOptions withProgress(ProgressListener listener) {
    return new RunOptions(folder, threads, listener);
  }
}
