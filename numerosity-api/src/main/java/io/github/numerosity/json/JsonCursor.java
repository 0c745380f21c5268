package io.github.numerosity.json;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonBoolean;
import io.github.numerosity.json.JsonValue.JsonNull;
import io.github.numerosity.json.JsonValue.JsonNumber;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.JsonString;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Typed access to JSON that a program wrote; the first unexpected value throws a {@link
 * JsonException}. Immutable.
 *
 * @param value the current value
 */
public record JsonCursor(JsonValue value) {
  /** Rejects null. */
  public JsonCursor {
    requireNonNull(value, "value");
  }

  /**
   * Returns a cursor on a member of the object.
   *
   * @param name of the member
   * @return the cursor
   * @throws JsonException if this is not an object or has no such member
   */
  public JsonCursor member(String name) {
    return find(name).orElseThrow(() -> failure("the member \"" + name + "\" is missing"));
  }

  /**
   * Returns a cursor on an optional member of the object.
   *
   * @param name of the member
   * @return the cursor; empty if the member is absent or null
   * @throws JsonException if this is not an object
   */
  public Optional<JsonCursor> find(String name) {
    if (!(value instanceof JsonObject object)) {
      throw expected("an object");
    }
    return object.find(name).filter(found -> !(found instanceof JsonNull)).map(JsonCursor::new);
  }

  /**
   * Returns a cursor on each element of the array.
   *
   * @return the cursors, in order
   * @throws JsonException if this is not an array
   */
  public List<JsonCursor> elements() {
    if (!(value instanceof JsonArray array)) {
      throw expected("an array");
    }
    return array.elements().stream().map(JsonCursor::new).toList();
  }

  /**
   * Goes to all members of the object.
   *
   * @return a cursor on each by its name, in order; unmodifiable
   * @throws JsonException if this is not an object
   */
  public Map<String, JsonCursor> members() {
    if (!(value instanceof JsonObject object)) {
      throw expected("an object");
    }
    Map<String, JsonCursor> members = new LinkedHashMap<>();
    object.members().forEach((name, member) -> members.put(name, new JsonCursor(member.value())));
    return Collections.unmodifiableMap(members);
  }

  /**
   * Returns the object's members as plain values.
   *
   * @return each in the simplest form of {@link PlainValue}, in order; unmodifiable
   * @throws JsonException if this is not an object
   */
  public Map<String, Object> plainMembers() {
    Map<String, Object> plain = new LinkedHashMap<>();
    members().forEach((name, member) -> plain.put(name, PlainValue.of(member.value())));
    return Collections.unmodifiableMap(plain);
  }

  /**
   * Returns the string value.
   *
   * @return the string, without quotes and escapes
   * @throws JsonException if this is not a string
   */
  public String text() {
    if (!(value instanceof JsonString string)) {
      throw expected("a string");
    }
    return string.value();
  }

  /**
   * Returns the numeric value.
   *
   * @return the nearest double
   * @throws JsonException if this is not a number
   */
  public double number() {
    if (!(value instanceof JsonNumber number)) {
      throw expected("a number");
    }
    return Double.parseDouble(number.text());
  }

  /**
   * Returns the integer value.
   *
   * @return its value
   * @throws JsonException if this is not an integer in the range of long
   */
  public long whole() {
    if (value instanceof JsonNumber number && number.text().matches("-?\\d{1,19}")) {
      try {
        return Long.parseLong(number.text());
      } catch (NumberFormatException e) {
        throw expected("a 64-bit integer");
      }
    }
    throw expected("a whole number");
  }

  /**
   * Returns the boolean value.
   *
   * @return true or false
   * @throws JsonException if this is neither
   */
  public boolean truth() {
    if (!(value instanceof JsonBoolean truth)) {
      throw expected("true or false");
    }
    return truth.value();
  }

  /**
   * Returns an exception that points to this value.
   *
   * @param message description of the problem
   * @return the exception
   */
  public JsonException failure(String message) {
    return new JsonException(List.of(new JsonProblem(value.location(), message)));
  }

  private JsonException expected(String kind) {
    return failure("expected " + kind + ", got " + value.kind());
  }
}
