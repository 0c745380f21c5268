package io.github.numerosity.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Style of text in figures, with the widths of words and line breaking.
 *
 * <p>Widths are those of Arial and Helvetica, with a margin for other fonts. No font is loaded, so
 * that a figure is the same on every machine.
 *
 * @param size of the font in pixels
 * @param anchor {@code start}, {@code middle} or {@code end}
 * @param colour a value of {@code fill}
 */
record Text(double size, String anchor, String colour) {
  /** Titles of axes and panels. */
  static final Text TITLE = new Text(13, "start", Colours.TEXT);

  /** Labels of keys. */
  static final Text LABEL = new Text(12, "start", Colours.TEXT);

  /** Numbers and names at axes. */
  static final Text TICK = new Text(12, "middle", Colours.MUTED);

  /** Advance widths of the characters from space to tilde, in thousandths of the font's size. */
  private static final int[] WIDTHS = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };

  private static final double SPARE = 1.06;
  private static final Pattern SPACES = Pattern.compile(" +");
  private static final Pattern AFTER_HYPHENS = Pattern.compile("(?<=[-/])");
  private static final char ELLIPSIS = '\u2026';

  /** Returns this style with another anchor. */
  Text anchored(String anchor) {
    return new Text(size, anchor, colour);
  }

  /** Returns this style in another colour. */
  Text coloured(String colour) {
    return new Text(size, anchor, colour);
  }

  /**
   * Returns a line of text.
   *
   * @param words characters that XML forbids are replaced
   * @param x of the anchor
   * @param y of the baseline
   * @return the element
   */
  Element line(String words, double x, double y) {
    Element element = new Element("text").with("x", x).with("y", y).with("font-size", size);
    if (!anchor.equals("start")) {
      element.with("text-anchor", anchor);
    }
    return element.with("fill", colour).says(words);
  }

  /** Returns the estimated width of one line in pixels. */
  double width(String words) {
    double thousandths =
        words
            .codePoints()
            .mapToDouble(
                point ->
                    point >= ' ' && point <= '~'
                        ? WIDTHS[point - ' ']
                        : point < 0x2e80 ? 600 : 1000)
            .sum();
    return thousandths / 1000 * size * SPARE;
  }

  /**
   * Cuts words that are too wide.
   *
   * @param words one line
   * @param limit pixels
   * @return the words, or their beginning with an ellipsis
   */
  String cut(String words, double limit) {
    if (width(words) <= limit) {
      return words;
    }
    int end = words.length();
    while (end > 1 && width(words.substring(0, end) + ELLIPSIS) > limit) {
      end = words.offsetByCodePoints(end, -1);
    }
    return words.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /**
   * Breaks words into lines at spaces, and after hyphens within a word that is too wide.
   *
   * @param words any length
   * @param limit pixels; a part that is wider has a line of its own
   * @return at least one line
   */
  List<String> lines(String words, double limit) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : SPACES.splitAsStream(words.strip()).toList()) {
      String glue = " ";
      List<String> parts =
          width(word) > limit ? AFTER_HYPHENS.splitAsStream(word).toList() : List.of(word);
      for (String part : parts) {
        if (!line.isEmpty() && width(line + glue + part) > limit) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : glue).append(part);
        glue = "";
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * Sets words in as many lines as they need.
   *
   * @param words any length; blank words give a box without height
   * @param x of the anchor
   * @param y of the upper end
   * @param limit pixels; wider lines are cut
   * @return the lines, and their height without what is above them
   */
  Box paragraph(String words, double x, double y, double limit) {
    Element group = new Element("g");
    double height = 0;
    for (String line : words.isBlank() ? List.<String>of() : lines(words, limit)) {
      group.add(line(cut(line, limit), x, y + height + size));
      height += size + 4;
    }
    return new Box(group, limit, height);
  }
}
