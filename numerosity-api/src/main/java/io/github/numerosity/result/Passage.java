package io.github.numerosity.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A passage of text, such as the methods of a study.
 *
 * @param name lower-case letters, digits and hyphens
 * @param topic heading, a few words
 * @param prominence position in a report
 * @param paragraphs plain text, without markup
 */
public record Passage(String name, String topic, Prominence prominence, List<String> paragraphs)
    implements Exhibit {
  /**
   * Copies the paragraphs and checks the name.
   *
   * @throws IllegalArgumentException if the name is malformed
   */
  public Passage {
    requireNonNull(topic, "topic");
    requireNonNull(prominence, "prominence");
    paragraphs = List.copyOf(paragraphs);
    ExhibitNames.check(name);
  }
}
