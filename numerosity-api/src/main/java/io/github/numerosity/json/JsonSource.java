package io.github.numerosity.json;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * A JSON text with its name for messages.
 *
 * @param name its name in messages, such as a file name or {@code "--set"}
 * @param text the whole text
 * @param folder base of relative paths in the text
 * @param kind form of positions in messages
 */
public record JsonSource(String name, String text, Path folder, Kind kind) {
  /** Kind of source, which determines the form of positions in messages. */
  public enum Kind {
    /** A file; positions have line and column. */
    FILE,
    /** An argument of a command; positions are shown by a caret only. */
    ARGUMENT
  }

  /** Maximum length of an excerpt, for files without line breaks. */
  private static final int EXCERPT = 100;

  /** Rejects null. */
  public JsonSource {
    requireNonNull(name, "name");
    requireNonNull(text, "text");
    requireNonNull(folder, "folder");
    requireNonNull(kind, "kind");
  }

  /**
   * Returns the source for the text of a file.
   *
   * @param file its path; relative paths in the text are resolved against its folder
   * @param text its content
   * @return the source
   */
  public static JsonSource of(Path file, String text) {
    Path parent = file.getParent();
    return new JsonSource(file.toString(), text, parent == null ? Path.of("") : parent, Kind.FILE);
  }

  /**
   * Returns the line of a position.
   *
   * @param offset number of characters before it
   * @return from 1
   */
  public int line(int offset) {
    int line = 1;
    for (int at = 0; at < Math.min(offset, text.length()); at++) {
      if (isLineEnd(at)) {
        line++;
      }
    }
    return line;
  }

  /**
   * Returns the column of a position, in code points.
   *
   * @param offset number of characters before it
   * @return from 1
   */
  public int column(int offset) {
    int end = Math.min(offset, text.length());
    return text.codePointCount(lineStart(end), end) + 1;
  }

  /**
   * Returns the line of a position with a caret below it. A long line is cut to the part around the
   * position; control characters are replaced by blanks.
   *
   * @param offset number of characters before it
   * @return two lines, without a line break at the end; empty if the line is blank
   */
  public String excerpt(int offset) {
    int at = Math.min(offset, text.length());
    int start = lineStart(at);
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    int from = end - start <= EXCERPT ? start : Math.max(start, at - EXCERPT / 2);
    int to = Math.min(end, from + EXCERPT);
    if (from > start && Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    if (to < end && Character.isLowSurrogate(text.charAt(to))) {
      to--;
    }
    String shown = visible(text.substring(from, to));
    if (shown.isBlank()) {
      return "";
    }
    String before = from > start ? "..." : "";
    String after = to < end ? "..." : "";
    int indent = before.length() + text.codePointCount(from, Math.max(from, Math.min(at, to)));
    return before + shown + after + "\n" + " ".repeat(indent) + "^";
  }

  /** Truncates untrusted text to one printable line of a message. */
  static String shown(String text, int most) {
    String part = text.length() <= most ? text : text.substring(0, most) + "...";
    return visible(part);
  }

  private static String visible(String part) {
    StringBuilder shown = new StringBuilder(part.length());
    part.codePoints()
        .forEach(
            point -> {
              boolean drawn =
                  switch (Character.getType(point)) {
                    case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR ->
                        false;
                    default -> true;
                  };
              shown.appendCodePoint(drawn ? point : ' ');
            });
    return shown.toString();
  }

  private int lineStart(int offset) {
    int start = offset;
    while (start > 0 && !isLineEnd(start - 1)) {
      start--;
    }
    return start;
  }

  /** A line ends with "\n", "\r\n" or a lone "\r". */
  private boolean isLineEnd(int at) {
    char character = text.charAt(at);
    return character == '\n'
        || (character == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
  }
}
