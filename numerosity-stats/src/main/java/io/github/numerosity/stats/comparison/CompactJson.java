package io.github.numerosity.stats.comparison;

import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonBoolean;
import io.github.numerosity.json.JsonValue.JsonNumber;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.JsonString;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** JSON values on one line, to be read and compared: members stand by their names in order. */
final class CompactJson {
  private CompactJson() {}

  static String text(JsonValue value) {
    return text(value, Set.of());
  }

  /**
   * Writes a value.
   *
   * @param left names of members that are left out
   */
  static String text(JsonValue value, Set<String> left) {
    if (value instanceof JsonObject object) {
      return object.members().entrySet().stream()
          .filter(member -> !left.contains(member.getKey()))
          .sorted(Map.Entry.comparingByKey())
          .map(member -> member.getKey() + ": " + text(member.getValue().value(), left))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof JsonArray array) {
      return array.elements().stream()
          .map(element -> text(element, left))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof JsonString text) {
      return text.value();
    }
    if (value instanceof JsonNumber number) {
      return number.text();
    }
    return value instanceof JsonBoolean truth ? String.valueOf(truth.value()) : "null";
  }
}
