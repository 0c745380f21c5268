package io.github.numerosity.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words and numbers of a figure: how wide they are, where they break, how they are written.
 *
 * <p>Widths are those of Arial and Helvetica, in thousandths of the font's size, with a little to
 * spare for other fonts: no font is loaded, so that a figure is the same on every machine.
 */
final class Words {
  /** Advance widths of the characters from space to tilde. */
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
  private static final String RAISED =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
  private static final char ELLIPSIS = '\u2026';

  private Words() {}

  /**
   * Estimates a width.
   *
   * @param words one line
   * @param size of the font in pixels
   * @return pixels
   */
  static double width(String words, double size) {
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
   * @param size of the font in pixels
   * @param limit pixels
   * @return the words, or their beginning with an ellipsis
   */
  static String cut(String words, double size, double limit) {
    if (width(words, size) <= limit) {
      return words;
    }
    int end = words.length();
    while (end > 1 && width(words.substring(0, end) + ELLIPSIS, size) > limit) {
      end = words.offsetByCodePoints(end, -1);
    }
    return words.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /**
   * Breaks words into lines.
   *
   * @param words to break at spaces, and after hyphens where a word alone is too wide
   * @param size of the font in pixels
   * @param limit pixels; a word that is wider has a line of its own
   * @return at least one line
   */
  static List<String> lines(String words, double size, double limit) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : SPACES.splitAsStream(words.strip()).toList()) {
      String glue = " ";
      List<String> parts =
          width(word, size) > limit ? AFTER_HYPHENS.splitAsStream(word).toList() : List.of(word);
      for (String part : parts) {
        if (!line.isEmpty() && width(line + glue + part, size) > limit) {
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
   * Writes a number to be read: four significant digits, independent of the machine's language.
   *
   * @param value may be infinite
   * @return the number with a true minus sign
   */
  static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "\u221e" : "\u2212\u221e";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    boolean whole = exact.stripTrailingZeros().scale() <= 0 && Math.abs(value) < 1e7;
    BigDecimal rounded = whole ? exact : exact.round(new MathContext(4));
    boolean plain = whole || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e7);
    BigDecimal shortest = rounded.stripTrailingZeros();
    if (whole && Math.abs(value) >= 10_000) {
      return signed(String.format(Locale.ROOT, "%,d", exact.longValueExact()));
    }
    return signed(plain ? shortest.toPlainString() : scientific(shortest));
  }

  private static String scientific(BigDecimal value) {
    int exponent = value.precision() - value.scale() - 1;
    String mantissa = value.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    StringBuilder raised = new StringBuilder(exponent < 0 ? "\u207b" : "");
    Integer.toString(Math.abs(exponent))
        .chars()
        .forEach(digit -> raised.append(RAISED.charAt(digit - '0')));
    return mantissa + "\u00d710" + raised;
  }

  private static String signed(String number) {
    return number.replace('-', '\u2212');
  }

  /**
   * Makes words safe within XML.
   *
   * @param words from anywhere
   * @return the words with markup escaped; characters that XML forbids become the replacement
   *     character
   */
  static String escaped(String words) {
    StringBuilder out = new StringBuilder(words.length() + 16);
    words
        .codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append(' ');
                default -> out.appendCodePoint(isXml(point) ? point : 0xfffd);
              }
            });
    return out.toString();
  }

  private static boolean isXml(int point) {
    return point >= 0x20
        && !(point >= 0x7f && point <= 0x9f)
        && !(point >= 0xd800 && point <= 0xdfff)
        && (point & 0xfffe) != 0xfffe;
  }
}
