package io.github.numerosity.stats.comparison;

import io.github.numerosity.json.ShortestDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One-line text of plain values of a stored run, with members sorted by name. */
final class PlainText {
  private PlainText() {}

  /**
   * Formats a value.
   *
   * @param left names of omitted members
   */
  static String of(Object value, Set<String> left) {
    if (value instanceof Map<?, ?> members) {
      Map<String, String> texts = new TreeMap<>();
      members.forEach((name, member) -> texts.put(String.valueOf(name), of(member, left)));
      texts.keySet().removeAll(left);
      return texts.entrySet().stream()
          .map(member -> member.getKey() + ": " + member.getValue())
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> elements) {
      return elements.stream()
          .map(element -> of(element, left))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Double number) {
      return ShortestDecimal.of(number.doubleValue());
    }
    return value instanceof Optional ? "null" : value.toString();
  }
}
