package io.github.numerosity.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers and names as text. */
final class Phrases {
  private static final String RAISED =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

  private Phrases() {}

  /**
   * Returns a number with four significant digits, independent of the machine's language.
   *
   * @param value may be infinite
   * @return with a true minus sign
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
   * Returns a number of things.
   *
   * @param count any
   * @param noun for one
   * @param nouns for none or several
   * @return such as {@code 1,600 images}
   */
  static String count(long count, String noun, String nouns) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? noun : nouns);
  }

  /**
   * Returns names in a row.
   *
   * @param names at least one
   * @return such as {@code trained, untrained and permuted}
   */
  static String joined(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /**
   * Returns whole numbers with ranges.
   *
   * @param numbers in any order
   * @return such as {@code 1–10} or {@code 1, 3, 7–9}; three and more that follow one another are a
   *     range
   */
  static String ranges(List<Long> numbers) {
    List<Long> sorted = numbers.stream().distinct().sorted().toList();
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= sorted.size(); end++) {
      if (end < sorted.size() && sorted.get(end) == sorted.get(end - 1) + 1) {
        continue;
      }
      if (end - start > 2) {
        parts.add(sorted.get(start) + "–" + sorted.get(end - 1));
      } else {
        sorted.subList(start, end).forEach(number -> parts.add(String.valueOf(number)));
      }
      start = end;
    }
    return String.join(", ", parts);
  }
}
