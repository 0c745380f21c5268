package io.github.numerosity.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Access to the members of records and {@link Configured} values by name. The members of an {@link
 * Unwrapped} component replace it.
 */
public final class RecordMembers {
  /** Cached by class, because the lookup takes longer than reading the values. */
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  private RecordMembers() {}

  /**
   * Returns whether a class is a record or a {@link Configured} class.
   *
   * @param type any class
   * @return whether the other methods accept it
   */
  public static boolean hasMembers(Class<?> type) {
    return type.isRecord() || Configured.class.isAssignableFrom(type);
  }

  /**
   * Returns the settings record of a value.
   *
   * @param value a record, which is returned unchanged, or a {@link Configured} value
   * @return the record
   */
  public static Record settings(Object value) {
    return value instanceof Configured configured ? configured.settings() : (Record) value;
  }

  /**
   * Returns the members of a value.
   *
   * @param value a record or a {@link Configured} value
   * @return the values by name, in the order of the declaration; unmodifiable
   * @throws IllegalArgumentException if the package is not open to this module or an accessor fails
   * @throws NullPointerException if a value is null; the message names class and component
   */
  public static Map<String, Object> of(Object value) {
    Map<String, Object> members = new LinkedHashMap<>();
    add(settings(value), members);
    return Collections.unmodifiableMap(members);
  }

  private static void add(Object record, Map<String, Object> members) {
    for (RecordComponent component : COMPONENTS.get(record.getClass())) {
      String part = record.getClass().getName() + "." + component.getName();
      Object value = read(component.getAccessor(), record, part);
      if (value == null) {
        throw new NullPointerException(part + " is null; use an Optional for absent values");
      }
      if (component.isAnnotationPresent(Unwrapped.class)) {
        add(value, members);
      } else {
        members.put(component.getName(), value);
      }
    }
  }

  private static Object read(Method accessor, Object record, String part) {
    try {
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (InaccessibleObjectException | IllegalAccessException e) {
      throw new IllegalArgumentException(
          part + " cannot be read; open its package to the module io.github.numerosity.api", e);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(part + " failed: " + e.getCause(), e.getCause());
    }
  }

  /**
   * Returns the settings record of a class.
   *
   * @param type a record or a {@link Configured} class
   * @return the record class itself, or the one nested in the class
   */
  public static Class<?> record(Class<?> type) {
    return type.isRecord()
        ? type
        : Arrays.stream(type.getDeclaredClasses())
            .filter(nested -> nested.isRecord() && nested.isAnnotationPresent(Settings.class))
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException(type.getName() + " nests no record of settings"));
  }

  /**
   * Returns the class that owns a settings record.
   *
   * @param record a record
   * @return the enclosing {@link Configured} class, or the record class itself
   */
  public static Class<?> owner(Class<?> record) {
    Class<?> around = record.getEnclosingClass();
    return around != null && Configured.class.isAssignableFrom(around) ? around : record;
  }

  /**
   * Returns the record components of the members of a class.
   *
   * @param type a record or a {@link Configured} class
   * @return in the order of {@link #of}
   */
  public static List<RecordComponent> components(Class<?> type) {
    List<RecordComponent> components = new ArrayList<>();
    for (RecordComponent component : record(type).getRecordComponents()) {
      if (component.isAnnotationPresent(Unwrapped.class)) {
        components.addAll(components(component.getType()));
      } else {
        components.add(component);
      }
    }
    return components;
  }

  /**
   * Creates a value from its members.
   *
   * @param type a record or a {@link Configured} class
   * @param members their values in the order of {@link #components}
   * @return an instance of the type
   * @throws RuntimeException if the constructor throws one
   */
  public static Object create(Class<?> type, List<?> members) {
    return wrapped(type, create(record(type), members.iterator()));
  }

  private static Object create(Class<?> record, Iterator<?> members) {
    RecordComponent[] components = record.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int index = 0; index < components.length; index++) {
      types[index] = components[index].getType();
      values[index] =
          components[index].isAnnotationPresent(Unwrapped.class)
              ? create(types[index], members)
              : members.next();
    }
    return create(record, types, values);
  }

  /**
   * Creates a value from its settings record.
   *
   * @param type a record class or a {@link Configured} class
   * @param settings the record
   * @return an instance of the type
   * @throws RuntimeException if the constructor throws one
   */
  public static Object wrapped(Class<?> type, Object settings) {
    return type.isInstance(settings)
        ? settings
        : create(type, new Class<?>[] {settings.getClass()}, new Object[] {settings});
  }

  private static Object create(Class<?> type, Class<?>[] parameters, Object[] values) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(parameters);
      constructor.trySetAccessible();
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new IllegalStateException(
          "the constructor of %s failed".formatted(type.getName()), e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(
          "the settings %s are not accessible; open their package to %s"
              .formatted(type.getName(), RecordMembers.class.getModule().getName()),
          e);
    } catch (NoSuchMethodException | InstantiationException e) {
      throw new IllegalStateException(type.getName() + " has no constructor for its settings", e);
    }
  }
}
