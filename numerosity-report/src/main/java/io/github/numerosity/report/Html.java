package io.github.numerosity.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writer of HTML. Names and texts of users must be passed to {@link #text} or as values of
 * attributes, which are escaped.
 */
final class Html {
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Escapes a text for the content of an element and for a quoted attribute.
   *
   * @param text any text
   * @return without characters that HTML would read as markup; control characters, which HTML does
   *     not allow, become the replacement character
   */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n', '\t' -> escaped.appendCodePoint(point);
                default -> escaped.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  private static boolean isAllowed(int point) {
    return !Character.isISOControl(point)
        && Character.getType(point) != Character.SURROGATE
        && (point & 0xFFFE) != 0xFFFE;
  }

  /**
   * Begins an element.
   *
   * @param tag its name
   * @param attributes names and values in turn; those with empty values are left out
   * @return this
   */
  Html open(String tag, String... attributes) {
    tag(tag, attributes);
    open.push(tag);
    return this;
  }

  /**
   * Adds an element that has no content and no end, such as {@code meta}.
   *
   * @param tag its name
   * @param attributes names and values in turn; those with empty values are left out
   * @return this
   */
  Html tag(String tag, String... attributes) {
    text.append('<').append(tag);
    for (int index = 0; index < attributes.length; index += 2) {
      if (!attributes[index + 1].isEmpty()) {
        attribute(attributes[index], attributes[index + 1]);
      }
    }
    text.append('>');
    return this;
  }

  private void attribute(String name, String value) {
    text.append(' ').append(name).append("=\"").append(escape(value)).append('"');
  }

  /**
   * Ends the element that was begun last.
   *
   * @return this
   */
  Html close() {
    text.append("</").append(open.pop()).append('>');
    return this;
  }

  /**
   * Ends the element that was begun last, and the line.
   *
   * @return this
   */
  Html closeLine() {
    close();
    text.append('\n');
    return this;
  }

  /**
   * Adds a text.
   *
   * @param words escaped here
   * @return this
   */
  Html text(String words) {
    text.append(escape(words));
    return this;
  }

  /**
   * Adds an element that holds a text.
   *
   * @param tag its name
   * @param words escaped here
   * @param attributes as in {@link #open}
   * @return this
   */
  Html element(String tag, String words, String... attributes) {
    return open(tag, attributes).text(words).close();
  }

  /**
   * Adds markup without escaping.
   *
   * @param markup from this library, never from a user
   * @return this
   */
  Html markup(String markup) {
    text.append(markup);
    return this;
  }

  /**
   * Ends the page.
   *
   * @return the page
   * @throws IllegalStateException if an element was not ended
   */
  String complete() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("these elements have no end: " + open);
    }
    return text.toString();
  }
}
