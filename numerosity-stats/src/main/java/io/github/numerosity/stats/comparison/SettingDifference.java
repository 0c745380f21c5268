package io.github.numerosity.stats.comparison;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Setting, digest or version that differs between runs.
 *
 * @param setting path in the configuration, or a description of the digest or version
 * @param values one per run, in their order; empty if a run lacks the setting
 */
public record SettingDifference(String setting, List<Optional<String>> values) {
  /** Copies the values. */
  public SettingDifference {
    requireNonNull(setting, "setting");
    values = List.copyOf(values);
  }
}
