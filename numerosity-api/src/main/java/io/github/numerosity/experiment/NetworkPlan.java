package io.github.numerosity.experiment;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.model.ModelSource;

/**
 * Network of an experiment.
 *
 * @param name lower-case letters, digits and hyphens
 * @param role model or control
 * @param source source of its models
 */
public record NetworkPlan(String name, NetworkRole role, ModelSource source) {
  /** Pattern of names. */
  public static final String NAMES = "[a-z0-9][a-z0-9-]*";

  /**
   * Checks the name, which becomes part of file names.
   *
   * @throws IllegalArgumentException if the name is malformed
   */
  public NetworkPlan {
    requireNonNull(role, "role");
    requireNonNull(source, "source");
    if (!name.matches(NAMES)) {
      throw new IllegalArgumentException(
          "a network's name is made of lower-case letters, digits and hyphens, got \""
              + name
              + "\"");
    }
  }
}
