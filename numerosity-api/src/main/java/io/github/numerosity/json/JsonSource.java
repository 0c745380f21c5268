package io.github.numerosity.json;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * A text that JSON was read from, and what messages call it.
 *
 * @param name what messages call it, such as a file name or {@code "--set"}
 * @param text all of it
 * @param folder what relative paths in it refer to
 * @param kind whether positions in it are given as line and column
 */
public record JsonSource(String name, String text, Path folder, Kind kind) {
  /** How messages point into a text. */
  public enum Kind {
    /** A file: by line and column. */
    FILE,
    /** An argument of a command: by a caret only. */
    ARGUMENT
  }

  /** What is shown of a line at most, so that a file without line breaks stays readable. */
  private static final int EXCERPT = 100;

  /** Rejects null. */
  public JsonSource {
    requireNonNull(name, "name");
    requireNonNull(text, "text");
    requireNonNull(folder, "folder");
    requireNonNull(kind, "kind");
  }

  /**
   * Names the text of a file.
   *
   * @param file its path; relative paths in it refer to its folder
   * @param text what it holds
   * @return the source
   */
  public static JsonSource of(Path file, String text) {
    Path parent = file.getParent();
    return new JsonSource(file.toString(), text, parent == null ? Path.of("") : parent, Kind.FILE);
  }

  /**
   * Returns the line of a position.
   *
   * @param offset characters before it
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
   * Returns the column of a position, counted in code points.
   *
   * @param offset characters before it
   * @return from 1
   */
  public int column(int offset) {
    int end = Math.min(offset, text.length());
    return text.codePointCount(lineStart(end), end) + 1;
  }

  /**
   * Shows the line of a position with a caret below it. Of a long line only the part around the
   * position is shown; control characters are shown as blanks.
   *
   * @param offset characters before it
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

  /** Cuts a text that comes from anybody's file to what a line of a message can show. */
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
