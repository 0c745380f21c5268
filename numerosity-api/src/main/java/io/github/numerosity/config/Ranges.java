package io.github.numerosity.config;

import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonNumber;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.RangeCheck;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ranges of settings, in files and in the schema. */
final class Ranges {
  private final Problems problems;

  Ranges(Problems problems) {
    this.problems = problems;
  }

  /**
   * Checks a value given in a file.
   *
   * @param part the setting
   * @param value converted from the JSON
   * @return whether all its numbers are in the range; true without a range
   */
  boolean check(RecordComponent part, Object value, JsonValue json) {
    int before = problems.count();
    List<?> elements = value instanceof List<?> list ? list : List.of(value);
    for (int index = 0; index < elements.size(); index++) {
      JsonValue place =
          value instanceof List<?> && json instanceof JsonArray array
              ? array.elements().get(index)
              : json;
      RangeCheck.number(elements.get(index))
          .flatMap(
              number ->
                  RangeCheck.problem(
                      part,
                      number,
                      place instanceof JsonNumber given ? Scalars.shown(given) : number))
          .ifPresent(problem -> problems.add(place.location(), problem));
    }
    return problems.count() == before;
  }

  /** Returns a range as keywords of a schema. */
  static Map<String, Object> keywords(@Nullable Range range) {
    Map<String, Object> keywords = new LinkedHashMap<>();
    if (range != null) {
      put(keywords, "minimum", range.least());
      put(keywords, "exclusiveMinimum", range.above());
      put(keywords, "maximum", range.most());
      put(keywords, "exclusiveMaximum", range.below());
    }
    return keywords;
  }

  private static void put(Map<String, Object> keywords, String name, double bound) {
    if (Double.isFinite(bound)) {
      keywords.put(name, RangeCheck.bound(bound));
    }
  }
}
