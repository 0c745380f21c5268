package io.github.numerosity.component;

import io.github.numerosity.json.ShortestDecimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** Formatting of numbers and lists in sentences, such as those of {@link Component#method()}. */
public final class Prose {
  private Prose() {}

  /**
   * Joins words to an enumeration: "a", "a and b", "a, b and c".
   *
   * @param words at least one
   * @return the enumeration
   */
  public static String list(List<?> words) {
    int last = words.size() - 1;
    String text = String.valueOf(words.get(last));
    return last == 0
        ? text
        : String.join(", ", words.subList(0, last).stream().map(String::valueOf).toList())
            + " and "
            + text;
  }

  /**
   * Joins whole numbers: "1 to 10" if they are consecutive, else "1, 2 and 4".
   *
   * @param numbers at least one, ascending
   * @return the enumeration
   */
  public static String range(List<? extends Number> numbers) {
    int last = numbers.size() - 1;
    for (int i = 0; i < last; i++) {
      if (numbers.get(i + 1).longValue() != numbers.get(i).longValue() + 1) {
        return list(numbers);
      }
    }
    return last < 2 ? list(numbers) : numbers.get(0) + " to " + numbers.get(last);
  }

  /**
   * Formats a count with its noun: "1 image", "1,200 images".
   *
   * @param count the number
   * @param one the noun in the singular
   * @return the number and the noun, with an s unless the number is 1
   */
  public static String count(long count, String one) {
    return String.format(Locale.ROOT, "%,d %s%s", count, one, count == 1 ? "" : "s");
  }

  /**
   * Formats a number without rounding: "0.01", "80".
   *
   * @param value finite
   * @return the shortest decimal that reads back, without exponent or a fraction of zero
   */
  public static String number(double value) {
    return plain(new BigDecimal(ShortestDecimal.of(value)));
  }

  /**
   * Formats a number with the given significant digits, without trailing zeros.
   *
   * @param value finite
   * @param digits at least 1
   * @return such as "0.0972" or "1210"
   */
  public static String rounded(double value, int digits) {
    return plain(new BigDecimal(value).round(new MathContext(digits)));
  }

  /**
   * Formats a share as a percentage with at most four significant digits.
   *
   * @param share such as 0.1
   * @return such as "10 %"
   */
  public static String percent(double share) {
    return rounded(100 * share, 4) + " %";
  }

  /**
   * Formats an enum constant as words.
   *
   * @param constant such as {@code TOTAL_AREA}
   * @return such as "total area"
   */
  public static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
