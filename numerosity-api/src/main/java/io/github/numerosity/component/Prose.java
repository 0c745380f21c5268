package io.github.numerosity.component;

import io.github.numerosity.json.ShortestDecimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** How numbers and lists read in sentences, such as those of {@link Component#method()}. */
public final class Prose {
  private Prose() {}

  /**
   * Joins words: "a", "a and b", "a, b and c".
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
   * Joins whole numbers: "1 to 10" if each is one more than the one before, else "1, 2 and 4".
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
   * Counts: "1 image", "1,200 images".
   *
   * @param count how many
   * @param one what one of them is called
   * @return the number and the noun, with an s unless there is one
   */
  public static String count(long count, String one) {
    return String.format(Locale.ROOT, "%,d %s%s", count, one, count == 1 ? "" : "s");
  }

  /**
   * Writes a number in full: "0.01", "80".
   *
   * @param value finite
   * @return the shortest decimal that reads back, without exponent or a fraction of zero
   */
  public static String number(double value) {
    return plain(new BigDecimal(ShortestDecimal.of(value)));
  }

  /**
   * Writes a number in so many significant digits, without trailing zeros.
   *
   * @param value finite
   * @param digits at least 1
   * @return such as "0.0972" or "1210"
   */
  public static String rounded(double value, int digits) {
    return plain(new BigDecimal(value).round(new MathContext(digits)));
  }

  /**
   * Writes a share as a percentage in at most four significant digits.
   *
   * @param share such as 0.1
   * @return such as "10 %"
   */
  public static String percent(double share) {
    return rounded(100 * share, 4) + " %";
  }

  /**
   * Writes an enum constant in words.
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
