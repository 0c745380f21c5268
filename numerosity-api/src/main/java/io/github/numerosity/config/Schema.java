package io.github.numerosity.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Building blocks of the schema. Only keywords of draft 2020-12 that editors support are used:
 * {@code additionalProperties} closes objects, each of which therefore lists all its keys, and
 * {@code if} and {@code then} express dependencies on a value, so that messages refer to the case
 * in question.
 */
final class Schema {
  private final Map<String, Object> definitions = new LinkedHashMap<>();

  /** Returns the definitions by name. */
  Map<String, Object> definitions() {
    return definitions;
  }

  /**
   * Returns a reference to a definition.
   *
   * @param definition called at the first reference; may refer to itself
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

  /** Returns the schema of an object without other keys. */
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

  /** Returns a schema that also allows null. */
  static Map<String, Object> orNull(Map<String, Object> schema) {
    if (schema.get("type") instanceof String type && !schema.containsKey("enum")) {
      Map<String, Object> wider = new LinkedHashMap<>(schema);
      wider.put("type", List.of(type, "null"));
      return wider;
    }
    return either(schema, members("type", "null"));
  }

  /** Returns the condition on the presence of a key. */
  static Map<String, Object> ifPresent(
      String key, Map<String, Object> present, Map<String, Object> absent) {
    return members("if", members("required", List.of(key)), "then", present, "else", absent);
  }

  /** Returns the condition on the value of a key. */
  static Map<String, Object> ifEqual(String key, String value, Map<String, Object> then) {
    return members(
        "if",
        members("properties", members(key, members("const", value)), "required", List.of(key)),
        "then",
        then);
  }

  /** Returns the union of several schemas, or the only one. */
  static Map<String, Object> anyOf(List<Map<String, Object>> schemas) {
    return schemas.size() == 1 ? schemas.get(0) : members("anyOf", new ArrayList<>(schemas));
  }
}
