package io.github.numerosity.json;

import static java.util.Objects.requireNonNull;

/**
 * A problem in a JSON text.
 *
 * @param location of the value or member
 * @param message description, with the value and a remedy
 */
public record JsonProblem(JsonLocation location, String message) {
  /** Messages may quote file content of any length. */
  private static final int MAX_MESSAGE = 1000;

  /** Truncates a very long message and replaces control characters by blanks. */
  public JsonProblem {
    requireNonNull(location, "location");
    message = JsonSource.shown(message, MAX_MESSAGE);
  }

  /**
   * Returns the problem in readable form.
   *
   * @return {@code file:line:column: path: message}, followed by the line and a caret below it,
   *     indented
   */
  @Override
  public String toString() {
    String excerpt = location.source().excerpt(location.offset());
    String first = location + ": " + message;
    return excerpt.isEmpty() ? first : first + "\n" + excerpt.indent(4).stripTrailing();
  }
}
