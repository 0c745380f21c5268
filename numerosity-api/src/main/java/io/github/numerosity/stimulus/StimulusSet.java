package io.github.numerosity.stimulus;

import static java.util.Objects.requireNonNull;

/**
 * A named generator.
 *
 * @param name lower-case letters, digits and hyphens, such as {@code "standard"}
 * @param generator draws its pictures
 */
public record StimulusSet(String name, StimulusGenerator generator) {
  /** The pattern of names. */
  public static final String NAMES = "[a-z0-9][a-z0-9-]*";

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if the name is not made of lower-case letters, digits and
   *     hyphens
   */
  public StimulusSet {
    requireNonNull(generator, "generator");
    if (!name.matches(NAMES)) {
      throw new IllegalArgumentException(
          "a stimulus set's name is made of lower-case letters, digits and hyphens, got \""
              + name
              + "\"");
    }
  }
}
