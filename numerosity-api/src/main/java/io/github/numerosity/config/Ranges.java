package io.github.numerosity.config;

import io.github.numerosity.component.Range;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonNumber;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a {@link Range} says: to the reader, and to the schema. */
final class Ranges {
  private final Problems problems;

  Ranges(Problems problems) {
    this.problems = problems;
  }

  /**
   * Checks what a file gives.
   *
   * @param part the setting
   * @param value made of the JSON
   * @return whether every number of it is in the range, if there is one
   */
  boolean check(RecordComponent part, Object value, JsonValue json) {
    Range range = part.getAnnotation(Range.class);
    if (range == null) {
      return true;
    }
    int before = problems.count();
    if (value instanceof List<?> list) {
      for (int index = 0; index < list.size(); index++) {
        JsonValue element = json instanceof JsonArray array ? array.elements().get(index) : json;
        check(part, range, number(list.get(index)), element);
      }
    } else {
      check(part, range, number(value), json);
    }
    return problems.count() == before;
  }

  private void check(RecordComponent part, Range range, @Nullable Number number, JsonValue json) {
    if (number == null || isWithin(range, number.doubleValue())) {
      return;
    }
    problems.add(
        json.location(),
        "%s must be %s, got %s"
            .formatted(
                part.getName(),
                rule(range),
                json instanceof JsonNumber given ? Scalars.shown(given) : number));
  }

  private static @Nullable Number number(Object value) {
    if (value instanceof Number number) {
      return number;
    }
    if (value instanceof OptionalInt number && number.isPresent()) {
      return number.getAsInt();
    }
    if (value instanceof OptionalLong number && number.isPresent()) {
      return number.getAsLong();
    }
    if (value instanceof OptionalDouble number && number.isPresent()) {
      return number.getAsDouble();
    }
    return value instanceof Optional<?> optional
        ? optional.filter(Number.class::isInstance).map(Number.class::cast).orElse(null)
        : null;
  }

  private static boolean isWithin(Range range, double value) {
    return value >= range.least()
        && value <= range.most()
        && (value > range.above() || Double.isInfinite(range.above()))
        && (value < range.below() || Double.isInfinite(range.below()));
  }

  /** Says a range as messages do: {@code >= 1}, {@code in (0, 1)}. */
  private static String rule(Range range) {
    boolean open = Double.isFinite(range.above());
    boolean ends = Double.isFinite(range.below());
    boolean low = open || Double.isFinite(range.least());
    boolean high = ends || Double.isFinite(range.most());
    String least = open ? text(range.above()) : text(range.least());
    String most = ends ? text(range.below()) : text(range.most());
    if (low && high) {
      return "in %s%s, %s%s".formatted(open ? "(" : "[", least, most, ends ? ")" : "]");
    }
    return low ? (open ? "> " : ">= ") + least : (ends ? "< " : "<= ") + most;
  }

  private static String text(double bound) {
    return String.valueOf(number(bound));
  }

  private static Number number(double bound) {
    if (bound == Math.rint(bound) && Math.abs(bound) <= Long.MAX_VALUE) {
      return (long) bound;
    }
    return bound;
  }

  /** Returns the range as keywords of a schema. */
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
      keywords.put(name, number(bound));
    }
  }
}
