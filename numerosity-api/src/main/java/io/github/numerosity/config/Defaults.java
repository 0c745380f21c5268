package io.github.numerosity.config;

import io.github.numerosity.component.Component;
import io.github.numerosity.component.Components;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.settings.RecordMembers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Default values in the form of a file; a component with the default settings of its type is
 * written as the type's name.
 */
final class Defaults {
  private final Components components;

  Defaults(Components components) {
    this.components = components;
  }

  /**
   * Returns the JSON form of a value; empty for absent values and those that JSON cannot represent.
   */
  Optional<Object> of(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.flatMap(this::of);
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
    if (value instanceof OptionalLong number) {
      return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }
    if (value instanceof Component component) {
      return component.recipe().flatMap(this::component);
    }
    if (value instanceof List<?> list) {
      List<Object> elements = new ArrayList<>();
      list.forEach(element -> of(element).ifPresent(elements::add));
      return elements.size() == list.size() ? Optional.of(elements) : Optional.empty();
    }
    return RecordMembers.hasMembers(value.getClass()) ? record(value) : Optional.of(value);
  }

  private Optional<Object> component(Recipe recipe) {
    boolean usual =
        components.types().stream()
            .anyMatch(
                type ->
                    type.name().equals(recipe.type())
                        && type.defaults()
                            .map(Object.class::cast)
                            .equals(Optional.of(recipe.settings())));
    return usual
        ? Optional.of(recipe.type())
        : record(recipe.settings()).map(settings -> typed(recipe.type(), settings));
  }

  private static Object typed(String type, Object settings) {
    Map<Object, Object> members = new LinkedHashMap<>();
    members.put(ComponentBinder.TYPE, type);
    members.putAll((Map<?, ?>) settings);
    return members;
  }

  /** Omits absent components. */
  private Optional<Object> record(Object record) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (Map.Entry<String, Object> part : RecordMembers.of(record).entrySet()) {
      Optional<Object> value = of(part.getValue());
      value.ifPresent(written -> members.put(part.getKey(), written));
      if (value.isEmpty() && !isAbsent(part.getValue())) {
        return Optional.empty();
      }
    }
    return Optional.of(members);
  }

  private static boolean isAbsent(Object value) {
    return value.equals(Optional.empty())
        || value.equals(OptionalInt.empty())
        || value.equals(OptionalLong.empty())
        || value.equals(OptionalDouble.empty());
  }
}
