package io.github.numerosity.json;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * Location of a value in a JSON text.
 *
 * @param source the text
 * @param offset number of characters before the value
 * @param path from the root, such as {@code "networks[1].weights.of"}; empty for the root
 */
public record JsonLocation(JsonSource source, int offset, String path) {
  private static final int MAX_NAME = 60;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  /**
   * Checks the offset.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public JsonLocation {
    requireNonNull(source, "source");
    requireNonNull(path, "path");
    if (offset < 0) {
      throw new IllegalArgumentException("offset must be >= 0, got " + offset);
    }
  }

  /**
   * Returns the path of a member of the object at a path.
   *
   * @param path of the object
   * @param name of the member; quoted if it has characters other than letters, digits, '_' and '-',
   *     truncated if very long
   * @return the path
   */
  public static String member(String path, String name) {
    String shown = JsonSource.shown(name, MAX_NAME);
    if (!PLAIN.matcher(name).matches()) {
      return path + "[\"" + shown + "\"]";
    }
    return path.isEmpty() ? shown : path + "." + shown;
  }

  /**
   * Returns the path of an element of the array at a path.
   *
   * @param path of the array
   * @param index from 0
   * @return the path
   */
  public static String element(String path, int index) {
    return path + "[" + index + "]";
  }

  /**
   * Returns the line number.
   *
   * @return from 1
   */
  public int line() {
    return source.line(offset);
  }

  /**
   * Returns the column number.
   *
   * @return from 1, in code points
   */
  public int column() {
    return source.column(offset);
  }

  /**
   * Returns the position in the form that editors and terminals recognise.
   *
   * @return {@code file:line:column}; for an argument, its name only
   */
  public String position() {
    return switch (source.kind()) {
      case FILE -> source.name() + ":" + line() + ":" + column();
      case ARGUMENT -> source.name();
    };
  }

  @Override
  public String toString() {
    return path.isEmpty() ? position() : position() + ": " + path;
  }
}
