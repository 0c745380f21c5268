package io.github.numerosity.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value with its location. Immutable. */
public sealed interface JsonValue {
  /**
   * Returns the location.
   *
   * @return the position of its first character, and its path
   */
  JsonLocation location();

  /**
   * Returns the kind of value, for messages.
   *
   * @return such as {@code "a string"}
   */
  String kind();

  /**
   * An object.
   *
   * @param location of its brace
   * @param members by name, in the order of the text
   */
  record JsonObject(JsonLocation location, Map<String, Member> members) implements JsonValue {
    /** Copies the members and keeps their order. */
    public JsonObject {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /**
     * Returns the value of a member.
     *
     * @param name of the member
     * @return its value, if present
     */
    public Optional<JsonValue> find(String name) {
      return Optional.ofNullable(members.get(name)).map(Member::value);
    }

    @Override
    public String kind() {
      return "an object";
    }
  }

  /**
   * A named value of an object.
   *
   * @param nameLocation of the name's opening quote
   * @param value the value
   */
  record Member(JsonLocation nameLocation, JsonValue value) {}

  /**
   * An array.
   *
   * @param location of its bracket
   * @param elements in order
   */
  record JsonArray(JsonLocation location, List<JsonValue> elements) implements JsonValue {
    /** Copies the elements. */
    public JsonArray {
      elements = List.copyOf(elements);
    }

    @Override
    public String kind() {
      return "an array";
    }
  }

  /**
   * A string.
   *
   * @param location of its opening quote
   * @param value without quotes and escapes
   */
  record JsonString(JsonLocation location, String value) implements JsonValue {
    @Override
    public String kind() {
      return "a string";
    }
  }

  /**
   * A number, kept as text without loss of precision.
   *
   * @param location of its first character
   * @param text as written
   */
  record JsonNumber(JsonLocation location, String text) implements JsonValue {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /**
   * A boolean.
   *
   * @param location of its first character
   * @param value true or false
   */
  record JsonBoolean(JsonLocation location, boolean value) implements JsonValue {
    @Override
    public String kind() {
      return "a boolean";
    }
  }

  /**
   * The literal null.
   *
   * @param location of its first character
   */
  record JsonNull(JsonLocation location) implements JsonValue {
    @Override
    public String kind() {
      return "null";
    }
  }
}
