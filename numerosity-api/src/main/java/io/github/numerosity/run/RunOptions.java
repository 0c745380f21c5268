package io.github.numerosity.run;

import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Options of a run that never change its results. A run is cancelled by interrupting the calling
 * thread.
 */
public final class RunOptions extends RunOptionsSettings {
  /**
   * Settings.
   *
   * @param folder target of all files; empty to write none
   * @param threads number of threads; each processes one network, idle ones share the tiles of an
   *     analysis
   * @param progress receives progress events
   * @param offline whether network access is forbidden; a run whose data would have to be
   *     downloaded does not start
   * @param configuration text of the experiment file, stored in the folder as {@code config.json};
   *     empty for an experiment that was built in Java
   */
  @Settings
  record Values(
      Optional<Path> folder,
      @Range(least = 1) int threads,
      ProgressListener progress,
      boolean offline,
      Optional<String> configuration) {}

  RunOptions(Values values) {
    super(values);
  }

  /**
   * Returns options that write to a folder, with one thread and no progress.
   *
   * @param folder created if missing
   * @return the options
   */
  public static RunOptions in(Path folder) {
    return inMemory().withFolder(folder);
  }

  /**
   * Returns options that write no files, with one thread and no progress.
   *
   * @return the options
   */
  public static RunOptions inMemory() {
    return new RunOptions(new Values(Optional.empty(), 1, event -> {}, false, Optional.empty()));
  }
}
