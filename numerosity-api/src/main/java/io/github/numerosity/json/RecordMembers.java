package io.github.numerosity.json;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Component values of a record by name. */
public final class RecordMembers {
  /** Cached by class: the lookup takes longer than reading the values. */
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  private RecordMembers() {}

  /**
   * Returns the component values of a record.
   *
   * @param record any record
   * @return values by component name, in the order of the declaration; unmodifiable
   * @throws IllegalArgumentException if the package is not open to this module, an accessor fails
   *     or a value is null; the message names class and component
   */
  public static Map<String, Object> of(Record record) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (RecordComponent component : COMPONENTS.get(record.getClass())) {
      String part = record.getClass().getName() + "." + component.getName();
      Object value = read(component.getAccessor(), record, part);
      if (value == null) {
        throw new IllegalArgumentException(part + " is null; use an Optional for absent values");
      }
      members.put(component.getName(), value);
    }
    return Collections.unmodifiableMap(members);
  }

  private static Object read(Method accessor, Record record, String part) {
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
}
