package io.github.numerosity.run;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What never changes a result: where files go, how many threads work, who hears of progress. A run
 * is cancelled by interrupting the calling thread.
 *
 * @param folder where files are written; empty to write none
 * @param threads that work, at least 1: on as many networks at once, and where there are fewer,
 *     together on tiles of an analysis
 * @param progress hears how it goes on
 * @param offline whether a run never touches the network: with data that would have to be
 *     downloaded it does not begin
 * @param configuration the text of the file that the experiment was read from, kept in the folder
 *     as {@code config.json}; empty for an experiment that was composed in Java
 */
public record RunOptions(
    Optional<Path> folder,
    int threads,
    ProgressListener progress,
    boolean offline,
    Optional<String> configuration) {
  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if threads is below 1
   */
  public RunOptions {
    requireNonNull(folder, "folder");
    requireNonNull(progress, "progress");
    requireNonNull(configuration, "configuration");
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
    return new RunOptions(Optional.of(folder), 1, event -> {}, false, Optional.empty());
  }

  /**
   * Writes no file, with one thread and no progress.
   *
   * @return the options
   */
  public static RunOptions inMemory() {
    return new RunOptions(Optional.empty(), 1, event -> {}, false, Optional.empty());
  }

  /**
   * Sets how many threads work.
   *
   * @param count at least 1
   * @return new options
   */
  public RunOptions withThreads(int count) {
    return new RunOptions(folder, count, progress, offline, configuration);
  }

  /**
   * Sets who hears of progress.
   *
   * @param listener called from several threads
   * @return new options
   */
  public RunOptions withProgress(ProgressListener listener) {
    return new RunOptions(folder, threads, listener, offline, configuration);
  }

  /**
   * Sets the text of the file that the experiment was read from.
   *
   * @param text as given
   * @return new options
   */
  public RunOptions withConfiguration(String text) {
    return new RunOptions(folder, threads, progress, offline, Optional.of(text));
  }

  /**
   * Forbids the network.
   *
   * @return new options
   */
  public RunOptions withoutNetwork() {
    return new RunOptions(folder, threads, progress, true, configuration);
  }
}
