package io.github.numerosity.json;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonBoolean;
import io.github.numerosity.json.JsonValue.JsonNull;
import io.github.numerosity.json.JsonValue.JsonNumber;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.JsonString;
import java.util.List;
import java.util.Optional;

/**
 * Takes values out of JSON that a program wrote, one by one; the first that is not as expected ends
 * it. Immutable.
 *
 * @param value where the cursor stands
 */
public record JsonCursor(JsonValue value) {
  /** Rejects null. */
  public JsonCursor {
    requireNonNull(value, "value");
  }

  /**
   * Goes to a member of the object.
   *
   * @param name of the member
   * @return a cursor on it
   * @throws JsonException if this is not an object or has no such member
   */
  public JsonCursor member(String name) {
    return find(name).orElseThrow(() -> failure("there is no \"" + name + "\""));
  }

  /**
   * Goes to a member of the object that may be absent or null.
   *
   * @param name of the member
   * @return a cursor on it; empty if it is absent or null
   * @throws JsonException if this is not an object
   */
  public Optional<JsonCursor> find(String name) {
    if (!(value instanceof JsonObject object)) {
      throw expected("an object");
    }
    return object.find(name).filter(found -> !(found instanceof JsonNull)).map(JsonCursor::new);
  }

  /**
   * Goes to all elements of the array.
   *
   * @return a cursor on each, in order
   * @throws JsonException if this is not an array
   */
  public List<JsonCursor> elements() {
    if (!(value instanceof JsonArray array)) {
      throw expected("an array");
    }
    return array.elements().stream().map(JsonCursor::new).toList();
  }

  /**
   * Returns the string.
   *
   * @return without quotes and escapes
   * @throws JsonException if this is not a string
   */
  public String text() {
    if (!(value instanceof JsonString string)) {
      throw expected("a string");
    }
    return string.value();
  }

  /**
   * Returns the number.
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
   * Returns the whole number.
   *
   * @return its value
   * @throws JsonException if this is not a whole number, or none that a long holds
   */
  public long whole() {
    if (value instanceof JsonNumber number && number.text().matches("-?\\d{1,19}")) {
      try {
        return Long.parseLong(number.text());
      } catch (NumberFormatException e) {
        throw expected("a number that a long holds");
      }
    }
    throw expected("a whole number");
  }

  /**
   * Returns the truth value.
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
   * Makes an exception that points here.
   *
   * @param message what is wrong
   * @return to be thrown
   */
  public JsonException failure(String message) {
    return new JsonException(List.of(new Problem(value.location(), message)));
  }

  private JsonException expected(String kind) {
    return failure("expected " + kind + ", this is " + value.kind());
  }
}
