package io.github.numerosity.config;

import io.github.numerosity.component.Component;
import io.github.numerosity.component.ComponentType;
import java.util.Optional;
import java.util.Set;

/** A component type whose components are their own settings. */
record SelfType<T extends Record & Component>(
    Class<? super T> role,
    String name,
    Class<T> settingsType,
    Optional<T> defaults,
    Set<String> required)
    implements ComponentType<T, T> {
  static <T extends Record & Component> SelfType<T> of(
      Class<? super T> role, String name, T defaults, String... required) {
    @SuppressWarnings("unchecked") // the class of a value of type T, which is a record
    Class<T> type = (Class<T>) defaults.getClass();
    return new SelfType<>(role, name, type, Optional.of(defaults), Set.of(required));
  }

  static <T extends Record & Component> SelfType<T> withoutDefaults(
      Class<? super T> role, String name, Class<T> type) {
    return new SelfType<>(role, name, type, Optional.empty(), Set.of());
  }

  @Override
  public T create(T settings) {
    return settings;
  }
}
