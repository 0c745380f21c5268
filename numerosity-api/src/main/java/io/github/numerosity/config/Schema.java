package io.github.numerosity.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The parts that the schema is put together from. Keywords are those that editors know, which of
 * draft 2020-12 is less than validators do: objects are closed by {@code additionalProperties}, so
 * that each names all its keys, and what depends on a value stands in {@code if} and {@code then},
 * so that messages are about the case at hand.
 */
final class Schema {
  private final Map<String, Object> definitions = new LinkedHashMap<>();

  /** Returns what was defined, by name. */
  Map<String, Object> definitions() {
    return definitions;
  }

  /**
   * Refers to a definition.
   *
   * @param definition called when it is referred to for the first time; may refer to itself
   */
  Map<String, Object> ref(String name, Supplier<Map<String, Object>> definition) {
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of());
      definitions.put(name, definition.get());
    }
    return members("$ref", "#/$defs/" + name);
  }

  static Map<String, Object> members(Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      members.put((String) namesAndValues[at], namesAndValues[at + 1]);
    }
    return members;
  }

  /** An object that takes no other keys. */
  static Map<String, Object> closed(Map<String, Object> properties, List<String> required) {
    Map<String, Object> schema =
        members("type", "object", "properties", properties, "additionalProperties", false);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  static Map<String, Object> either(Object... schemas) {
    return members("anyOf", List.of(schemas));
  }

  static Map<String, Object> list(Map<String, Object> element) {
    return members("type", "array", "items", element);
  }

  /** Allows null beside what a schema allows. */
  static Map<String, Object> orNull(Map<String, Object> schema) {
    if (schema.get("type") instanceof String type && !schema.containsKey("enum")) {
      Map<String, Object> wider = new LinkedHashMap<>(schema);
      wider.put("type", List.of(type, "null"));
      return wider;
    }
    return either(schema, members("type", "null"));
  }

  /** What holds for an object that has a key, and for one that has not. */
  static Map<String, Object> ifPresent(
      String key, Map<String, Object> present, Map<String, Object> absent) {
    return members("if", members("required", List.of(key)), "then", present, "else", absent);
  }

  /** What holds for an object in which a key has a value. */
  static Map<String, Object> ifEqual(String key, String value, Map<String, Object> then) {
    return members(
        "if",
        members("properties", members(key, members("const", value)), "required", List.of(key)),
        "then",
        then);
  }

  /** One of several, or the only one. */
  static Map<String, Object> anyOf(List<Map<String, Object>> schemas) {
    return schemas.size() == 1 ? schemas.get(0) : members("anyOf", new ArrayList<>(schemas));
  }
}
