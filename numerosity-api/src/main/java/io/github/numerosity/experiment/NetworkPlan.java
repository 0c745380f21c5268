package io.github.numerosity.experiment;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.model.ModelSource;

/**
 * One network of an experiment.
 *
 * @param name lower-case letters, digits and hyphens
 * @param role what it is there for
 * @param source where its models come from
 */
public record NetworkPlan(String name, Role role, ModelSource source) {
  /** The pattern of names. */
  public static final String NAMES = "[a-z0-9][a-z0-9-]*";

  /** What a network is there for. */
  public enum Role {
    /** The network in question. */
    MODEL,
    /** What it is compared with. */
    CONTROL,
    /** Responses that were recorded elsewhere. */
    RECORDED
  }

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
