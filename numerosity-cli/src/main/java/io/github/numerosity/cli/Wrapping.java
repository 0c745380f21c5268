package io.github.numerosity.cli;

import java.util.ArrayList;
import java.util.List;

/** Line breaking between words. */
final class Wrapping {
  private Wrapping() {}

  /**
   * Breaks a text into lines.
   *
   * @param text may contain line breaks, which are kept
   * @param width of a line in characters, at least 1; longer words are cut
   * @return at least one line
   */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\\R", -1)) {
      wrapParagraph(paragraph, width, lines);
    }
    return lines;
  }

  private static void wrapParagraph(String paragraph, int width, List<String> lines) {
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.split(" ", -1)) {
      String rest = word;
      if (line.length() > 0 && line.length() + 1 + rest.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      } else if (line.length() > 0) {
        line.append(' ');
      }
      while (rest.length() > width) {
        lines.add(rest.substring(0, width));
        rest = rest.substring(width);
      }
      line.append(rest);
    }
    lines.add(line.toString());
  }
}
