package io.github.numerosity.settings;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Checks of settings against their {@link Range ranges}, shared by Java code and the reader of
 * experiment files.
 */
public final class RangeCheck {
  private RangeCheck() {}

  /**
   * Checks every number of a settings record, including those in lists, optionals and unwrapped
   * components.
   *
   * @param settings the record
   * @throws NullPointerException if a component is null; the message names it
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static void check(Record settings) {
    Map<String, Object> members = RecordMembers.of(settings);
    for (RecordComponent setting : RecordMembers.components(settings.getClass())) {
      check(setting, members.get(setting.getName()));
    }
  }

  /**
   * Checks the future components of a record in its compact constructor, such as {@code
   * RangeCheck.check(Length.class, value, unit)}.
   *
   * @param type of the record, without unwrapped components
   * @param values of all components, in order
   * @throws NullPointerException if a component is null; the message names it
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static void check(Class<? extends Record> type, @Nullable Object... values) {
    List<RecordComponent> settings = RecordMembers.components(type);
    if (settings.size() != values.length) {
      throw new IllegalArgumentException(
          "%s has %d components, got %d"
              .formatted(type.getSimpleName(), settings.size(), values.length));
    }
    for (int i = 0; i < values.length; i++) {
      check(settings.get(i), values[i]);
    }
  }

  private static void check(RecordComponent setting, @Nullable Object found) {
    Object value = requireNonNull(found, setting.getName());
    for (Object element : value instanceof List<?> list ? list : List.of(value)) {
      number(element)
          .flatMap(number -> problem(setting, number, number))
          .ifPresent(
              problem -> {
                throw new IllegalArgumentException(problem);
              });
    }
  }

  /**
   * Returns the message for a number outside its range.
   *
   * @param setting with or without a {@link Range}
   * @param number its value, or one of its list
   * @param shown the text of the number in the message
   * @return a sentence such as "alpha must be in (0, 1), got 2"; empty if the number is in the
   *     range
   */
  public static Optional<String> problem(RecordComponent setting, Number number, Object shown) {
    Range range = setting.getAnnotation(Range.class);
    double value = number.doubleValue();
    if (range == null
        || (Double.isFinite(value)
            && value >= range.least()
            && value <= range.most()
            && value > range.above()
            && value < range.below())) {
      return Optional.empty();
    }
    String rule = rule(range);
    return Optional.of(
        "%s must be %s%s, got %s"
            .formatted(
                setting.getName(),
                rule,
                Double.isInfinite(value) && !rule.startsWith("in ") ? " and finite" : "",
                shown));
  }

  /**
   * Returns the number of a setting or of an element of its list.
   *
   * @param value of the setting
   * @return the number itself or that of an optional; empty if there is none
   */
  public static Optional<Number> number(Object value) {
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
    if (value instanceof OptionalLong number) {
      return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }
    return (value instanceof Optional<?> optional ? optional : Optional.of(value))
        .filter(Number.class::isInstance)
        .map(Number.class::cast);
  }

  /** Returns the text of a range in messages: {@code >= 1}, {@code in (0, 1)}. */
  private static String rule(Range range) {
    boolean open = Double.isFinite(range.above());
    boolean ends = Double.isFinite(range.below());
    String least = String.valueOf(bound(open ? range.above() : range.least()));
    String most = String.valueOf(bound(ends ? range.below() : range.most()));
    boolean low = open || Double.isFinite(range.least());
    boolean high = ends || Double.isFinite(range.most());
    if (low && high) {
      return "in %s%s, %s%s".formatted(open ? "(" : "[", least, most, ends ? ")" : "]");
    }
    return low ? (open ? "> " : ">= ") + least : (ends ? "< " : "<= ") + most;
  }

  /**
   * Returns a bound, as a {@link Long} if it is a whole number.
   *
   * @param bound of a range
   * @return a {@link Long} or a {@link Double}
   */
  public static Number bound(double bound) {
    if (bound == Math.rint(bound) && Math.abs(bound) <= Long.MAX_VALUE) {
      return (long) bound;
    }
    return bound;
  }
}
