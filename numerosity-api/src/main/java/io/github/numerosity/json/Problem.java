package io.github.numerosity.json;

import static java.util.Objects.requireNonNull;

/**
 * What is wrong, and where.
 *
 * @param location where
 * @param message what, with the value and the way out
 */
public record Problem(JsonLocation location, String message) {
  /** Messages may quote what a file holds. */
  private static final int MAX_MESSAGE = 1000;

  /** Cuts a very long message, and shows control characters in it as blanks. */
  public Problem {
    requireNonNull(location, "location");
    message = JsonSource.shown(message, MAX_MESSAGE);
  }

  /**
   * Returns the problem for people.
   *
   * @return {@code file:line:column: path: message}, then the line and a caret below it, indented
   */
  @Override
  public String toString() {
    String excerpt = location.source().excerpt(location.offset());
    String first = location + ": " + message;
    return excerpt.isEmpty() ? first : first + "\n" + excerpt.indent(4).stripTrailing();
  }
}
