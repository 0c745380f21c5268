package io.github.numerosity.run;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Options of a run that never change its results. A run is cancelled by interrupting the calling
 * thread.
 *
 * @param folder target of all files; empty to write none
 * @param threads number of threads, at least 1; each processes one network, idle ones share the
 *     tiles of an analysis
 * @param progress receives progress events
 * @param offline whether network access is forbidden; a run whose data would have to be downloaded
 *     does not start
 * @param configuration text of the experiment file, stored in the folder as {@code config.json};
 *     empty for an experiment that was built in Java
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
   * Returns options that write to a folder, with one thread and no progress.
   *
   * @param folder created if missing
   * @return the options
   */
  public static RunOptions in(Path folder) {
    return new RunOptions(Optional.of(folder), 1, event -> {}, false, Optional.empty());
  }

  /**
   * Returns options that write no files, with one thread and no progress.
   *
   * @return the options
   */
  public static RunOptions inMemory() {
    return new RunOptions(Optional.empty(), 1, event -> {}, false, Optional.empty());
  }

  /**
   * Sets the number of threads.
   *
   * @param count at least 1
   * @return new options
   */
  public RunOptions withThreads(int count) {
    return new RunOptions(folder, count, progress, offline, configuration);
  }

  /**
   * Sets the progress listener.
   *
   * @param listener called from several threads
   * @return new options
   */
  public RunOptions withProgress(ProgressListener listener) {
    return new RunOptions(folder, threads, listener, offline, configuration);
  }

  /**
   * Sets the text of the experiment file.
   *
   * @param text of the file
   * @return new options
   */
  public RunOptions withConfiguration(String text) {
    return new RunOptions(folder, threads, progress, offline, Optional.of(text));
  }

  /**
   * Forbids network access.
   *
   * @return new options
   */
  public RunOptions withoutNetwork() {
    return new RunOptions(folder, threads, progress, true, configuration);
  }
}
