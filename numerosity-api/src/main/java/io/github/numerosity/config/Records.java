package io.github.numerosity.config;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.json.RecordMembers;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Settings records, taken apart and put together. */
final class Records {
  private Records() {}

  static List<String> names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  /** Returns one part of a record. */
  static Object part(Object settings, RecordComponent part) {
    return requireNonNull(RecordMembers.of((Record) settings).get(part.getName()), "part");
  }

  /**
   * Calls the canonical constructor.
   *
   * @throws RuntimeException what the constructor throws
   */
  static Object create(Class<?> type, Object[] parts) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.trySetAccessible();
      return constructor.newInstance(parts);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new IllegalStateException(
          "the constructor of %s failed".formatted(type.getName()), e.getCause());
    } catch (IllegalAccessException e) {
      throw closed(type, e);
    } catch (NoSuchMethodException | InstantiationException e) {
      throw new IllegalStateException(type.getName() + " has no canonical constructor", e);
    }
  }

  private static IllegalStateException closed(Class<?> type, Throwable cause) {
    return new IllegalStateException(
        "the settings %s are not accessible; export their package, or open it to %s"
            .formatted(type.getName(), Records.class.getModule().getName()),
        cause);
  }
}
