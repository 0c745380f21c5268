package io.github.numerosity.stats.comparison;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A setting, a digest or a version in which runs differ.
 *
 * @param setting its path in the configuration, or what else it is
 * @param values one for each run, in their order; empty where a run has no such setting
 */
public record SettingDifference(String setting, List<Optional<String>> values) {
  /** Copies the values. */
  public SettingDifference {
    requireNonNull(setting, "setting");
    values = List.copyOf(values);
  }
}
