package io.github.numerosity.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers and names in running text. */
final class Counted {
  private Counted() {}

  /**
   * Says how many there are.
   *
   * @param count any
   * @param noun for one
   * @param nouns for none or several
   * @return such as {@code 1,600 images}
   */
  static String of(long count, String noun, String nouns) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? noun : nouns);
  }

  /**
   * Joins names.
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
   * Writes numbers shortly.
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
