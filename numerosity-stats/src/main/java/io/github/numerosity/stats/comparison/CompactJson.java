package io.github.numerosity.stats.comparison;

import io.github.numerosity.json.ShortestDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Values of a JSON file on one line, with members in the order of their names. */
final class CompactJson {
  private CompactJson() {}

  /**
   * Returns the text of a value.
   *
   * @param value a map, a list, a text, a number, a boolean, or the empty optional for null
   * @param left names of members that are left out
   */
  static String text(Object value, Set<String> left) {
    if (value instanceof Map<?, ?> object) {
      return object.entrySet().stream()
          .map(member -> Map.entry(String.valueOf(member.getKey()), member.getValue()))
          .filter(member -> !left.contains(member.getKey()))
          .sorted(Map.Entry.comparingByKey())
          .map(member -> member.getKey() + ": " + text(member.getValue(), left))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> array) {
      return array.stream()
          .map(element -> text(element, left))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Optional<?>) {
      return "null";
    }
    return value instanceof Double number ? ShortestDecimal.of(number) : String.valueOf(value);
  }
}
