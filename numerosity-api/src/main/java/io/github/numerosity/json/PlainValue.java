package io.github.numerosity.json;

import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonBoolean;
import io.github.numerosity.json.JsonValue.JsonNumber;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.JsonString;
import io.github.numerosity.settings.RecordMembers;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Simplest form of the plain values that {@link JsonWriter} writes: unmodifiable maps with string
 * keys, unmodifiable lists, String, Long, Double (finite), Boolean, and the empty Optional for
 * null. A record and its JSON have equal forms.
 */
public final class PlainValue {
  private PlainValue() {}

  /**
   * Returns the simplest form of a value.
   *
   * @param value a plain value or a {@link JsonValue}
   * @return the simplest form
   * @throws IllegalArgumentException if a part is not a plain value; the message names its class
   */
  public static Object of(Object value) {
    if (value instanceof JsonValue json) {
      return read(json);
    }
    if (RecordMembers.hasMembers(value.getClass())) {
      return members(RecordMembers.of(value));
    }
    if (value instanceof Map<?, ?> map) {
      return members(map);
    }
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? of(optional.get()) : optional;
    }
    if (value instanceof Iterable<?> iterable && !(value instanceof Path)) {
      List<Object> elements = new ArrayList<>();
      iterable.forEach(element -> elements.add(of(element)));
      return Collections.unmodifiableList(elements);
    }
    return scalar(value);
  }

  private static Map<String, Object> members(Map<?, ?> map) {
    Map<String, Object> members = new LinkedHashMap<>();
    map.forEach((name, member) -> members.put(String.valueOf(name), of(member)));
    return Collections.unmodifiableMap(members);
  }

  private static Object read(JsonValue json) {
    if (json instanceof JsonObject object) {
      Map<String, Object> members = new LinkedHashMap<>();
      object.members().forEach((name, member) -> members.put(name, read(member.value())));
      return Collections.unmodifiableMap(members);
    }
    if (json instanceof JsonArray array) {
      return array.elements().stream().map(PlainValue::read).toList();
    }
    if (json instanceof JsonString text) {
      return text.value();
    }
    if (json instanceof JsonNumber number) {
      boolean whole =
          number.text().matches("-?\\d+") && new BigInteger(number.text()).bitLength() < Long.SIZE;
      return whole
          ? (Object) Long.parseLong(number.text())
          : scalar(Double.parseDouble(number.text()));
    }
    return json instanceof JsonBoolean truth ? (Object) truth.value() : Optional.empty();
  }

  /** Returns the simplest form of a scalar. */
  static Object scalar(Object value) {
    if (value instanceof CharSequence text) {
      return text.toString();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    if (value instanceof Path path) {
      return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
    if (value instanceof Double number) {
      return Double.isFinite(number) ? number : Optional.empty();
    }
    if (value instanceof Float number) {
      // The double with the same shortest decimal: 0.1f is written and read as 0.1.
      return Float.isFinite(number)
          ? (Object) Double.parseDouble(ShortestDecimal.of(number.floatValue()))
          : Optional.empty();
    }
    if (value instanceof Long || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? (Object) (long) number.getAsInt() : Optional.empty();
    }
    if (value instanceof OptionalLong number) {
      return number.isPresent() ? (Object) number.getAsLong() : Optional.empty();
    }
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? scalar(number.getAsDouble()) : Optional.empty();
    }
    if (value instanceof Optional) {
      return value;
    }
    throw new IllegalArgumentException(
        "a value of class "
            + value.getClass().getName()
            + " cannot be written as JSON; use records, maps, lists, optionals, strings, numbers, booleans, enum constants and paths");
  }
}
