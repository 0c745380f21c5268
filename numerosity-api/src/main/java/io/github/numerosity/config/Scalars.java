package io.github.numerosity.config;

import io.github.numerosity.json.JsonSource;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonBoolean;
import io.github.numerosity.json.JsonValue.JsonNumber;
import io.github.numerosity.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conversion of numbers, booleans, strings, paths and enum constants from JSON. */
final class Scalars {
  private static final Set<Class<?>> TYPES =
      Set.of(
          int.class,
          Integer.class,
          long.class,
          Long.class,
          double.class,
          Double.class,
          boolean.class,
          Boolean.class,
          String.class,
          Path.class);

  private static final Pattern RANGE =
      Pattern.compile("\\s*(-?\\d{1,18})\\s*\\.\\.\\s*(-?\\d{1,18})\\s*");

  /** Largest length of a range: more than any design needs, and small enough for memory. */
  private static final int MAX_RANGE = 100_000;

  /** Digits of the largest long. */
  private static final int LONG_DIGITS = 19;

  private final Problems problems;

  Scalars(Problems problems) {
    this.problems = problems;
  }

  static boolean knows(Class<?> type) {
    return TYPES.contains(type) || type.isEnum();
  }

  /**
   * Returns the schema of the values that {@link #value} converts, without limits specific to Java.
   */
  static Map<String, Object> schema(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return within("integer", Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    if (type == long.class || type == Long.class) {
      return within("integer", Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (type == double.class || type == Double.class) {
      return within("number", -Double.MAX_VALUE, Double.MAX_VALUE);
    }
    if (type == boolean.class || type == Boolean.class) {
      return Schema.members("type", "boolean");
    }
    if (type == Path.class) {
      return Schema.members("type", "string", "minLength", 1);
    }
    return type == String.class
        ? Schema.members("type", "string")
        : Schema.members("enum", constants(type));
  }

  /** Returns the schema of the texts that {@link #range} converts. */
  static Map<String, Object> rangeSchema() {
    return Schema.members("type", "string", "pattern", "^" + RANGE.pattern() + "$");
  }

  private static Map<String, Object> within(String type, Number least, Number most) {
    return Schema.members("type", type, "minimum", least, "maximum", most);
  }

  /** Converts a value; null after a problem. */
  @Nullable Object value(Class<?> type, JsonValue json) {
    if (type == int.class || type == Integer.class) {
      Long number = whole(json, Integer.MIN_VALUE, Integer.MAX_VALUE);
      return number == null ? null : (Object) Math.toIntExact(number);
    }
    if (type == long.class || type == Long.class) {
      return whole(json, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (type == double.class || type == Double.class) {
      return real(json);
    }
    if (type == boolean.class || type == Boolean.class) {
      return json instanceof JsonBoolean truth
          ? (Object) truth.value()
          : wrongKind("true or false", json);
    }
    if (type == Path.class) {
      return path(json);
    }
    return type == String.class ? text("a string", json) : constant(type, json);
  }

  private @Nullable Long whole(JsonValue json, long least, long most) {
    if (!(json instanceof JsonNumber number)) {
      return wrongKind("a whole number", json);
    }
    try {
      BigDecimal exact = new BigDecimal(number.text());
      if (exact.signum() != 0 && (long) exact.precision() - exact.scale() > LONG_DIGITS) {
        return outOfRange(number, least, most);
      }
      // A number with a huge negative exponent has a fraction and must not be expanded.
      BigDecimal plain = exact.stripTrailingZeros();
      if (plain.scale() > 0) {
        return wrongKind("a whole number", json);
      }
      BigInteger value = plain.toBigIntegerExact();
      if (value.bitLength() > 63 || value.longValue() < least || value.longValue() > most) {
        return outOfRange(number, least, most);
      }
      return value.longValue();
    } catch (NumberFormatException e) {
      return outOfRange(number, least, most);
    }
  }

  private @Nullable Long outOfRange(JsonNumber number, long least, long most) {
    problems.add(
        number.location(),
        "must be a whole number in %d..%d, got %s".formatted(least, most, shown(number)));
    return null;
  }

  private @Nullable Double real(JsonValue json) {
    if (!(json instanceof JsonNumber number)) {
      return wrongKind("a number", json);
    }
    double value = Double.parseDouble(number.text());
    boolean vanished = value == 0 && number.text().matches("-?[0.]*[1-9].*");
    if (Double.isInfinite(value) || vanished) {
      problems.add(
          number.location(),
          "must be 0 or within 4.9e-324 and 1.8e308 in size, got " + shown(number));
      return null;
    }
    return value;
  }

  /** Returns a string; an override that looks like a number is also accepted. */
  @Nullable String text(String expected, JsonValue json) {
    if (json instanceof JsonString string) {
      return string.value();
    }
    if (json instanceof JsonNumber number
        && number.location().source().kind() == JsonSource.Kind.ARGUMENT) {
      return number.text();
    }
    return wrongKind(expected, json);
  }

  private @Nullable Path path(JsonValue json) {
    String text = text("a path", json);
    if (text == null) {
      return null;
    }
    if (text.isEmpty()) {
      problems.add(json.location(), "must be a path, got an empty string");
      return null;
    }
    try {
      return json.location().source().folder().resolve(text);
    } catch (InvalidPathException e) {
      problems.add(json.location(), "is not a path: " + e.getMessage());
      return null;
    }
  }

  private @Nullable Object constant(Class<?> type, JsonValue json) {
    Object[] constants = type.getEnumConstants();
    List<String> names = constants(type);
    String expected = names.size() == 1 ? names.get(0) : "one of " + String.join(", ", names);
    String text = text(expected, json);
    if (text == null) {
      return null;
    }
    int index = names.indexOf(text);
    if (index < 0) {
      String hint =
          Nearest.of(text, names).map(name -> "; did you mean \"" + name + "\"?").orElse("");
      problems.add(json.location(), "must be %s, got %s%s".formatted(expected, shown(json), hint));
      return null;
    }
    return constants[index];
  }

  /** Returns the names of an enumeration's constants in JSON. */
  static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(Scalars::constantName).toList();
  }

  private static String constantName(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Converts {@code "a..b"}; null after a problem. */
  @Nullable List<Object> range(Class<?> type, JsonString json) {
    Matcher range = RANGE.matcher(json.value());
    if (!range.matches()) {
      problems.add(
          json.location(),
          "must be a list of whole numbers or a range such as \"1..10\", got " + shown(json));
      return null;
    }
    long first = Long.parseLong(range.group(1));
    long last = Long.parseLong(range.group(2));
    if (last < first || last - first >= MAX_RANGE) {
      problems.add(
          json.location(),
          "must be a range of 1 to %d ascending numbers, got %s".formatted(MAX_RANGE, shown(json)));
      return null;
    }
    if (type == Integer.class && (first < Integer.MIN_VALUE || last > Integer.MAX_VALUE)) {
      problems.add(
          json.location(),
          "must be a range within %d..%d, got %s"
              .formatted(Integer.MIN_VALUE, Integer.MAX_VALUE, shown(json)));
      return null;
    }
    List<Object> values = new ArrayList<>();
    for (long value = first; value <= last; value++) {
      values.add(type == Integer.class ? (Object) Math.toIntExact(value) : (Object) value);
    }
    return values;
  }

  /** Reports that a value has the wrong kind and returns null. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // nothing but null
  <T> @Nullable T wrongKind(String expected, JsonValue json) {
    problems.add(json.location(), "must be %s, got %s".formatted(expected, shown(json)));
    return null;
  }

  /** Returns the form of a value in messages. */
  static String shown(JsonValue json) {
    if (json instanceof JsonString string) {
      return shown(string.value());
    }
    if (json instanceof JsonNumber number) {
      return shortened(number.text());
    }
    if (json instanceof JsonBoolean truth) {
      return String.valueOf(truth.value());
    }
    return json.kind();
  }

  /** Returns the form of a string in messages. */
  static String shown(String text) {
    return "\"" + shortened(text) + "\"";
  }

  private static String shortened(String text) {
    int most = 60;
    return text.length() <= most ? text : text.substring(0, most) + "...";
  }
}
