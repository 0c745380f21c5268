package io.github.numerosity.stimulus;

import static java.util.Objects.requireNonNull;

/**
 * A named generator.
 *
 * @param name lower-case letters, digits and hyphens, such as {@code "standard"}
 * @param generator of its images
 */
public record StimulusSet(String name, StimulusGenerator generator) {
  /** Pattern of names. */
  public static final String NAMES = "[a-z0-9][a-z0-9-]*";

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if the name has other characters than lower-case letters,
   *     digits and hyphens
   */
  public StimulusSet {
    requireNonNull(generator, "generator");
    if (!name.matches(NAMES)) {
      throw new IllegalArgumentException(
          "the name of a stimulus set must consist of lower-case letters, digits and hyphens, got \""
              + name
              + "\"");
    }
  }
}
