package io.github.numerosity.component;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Component types available to experiment files, discovered through a class loader or listed
 * explicitly. Immutable.
 */
public final class Components {
  private final List<ComponentType<?, ?>> types;

  private Components(List<ComponentType<?, ?>> types) {
    this.types = types;
  }

  /**
   * Creates the set of the given types.
   *
   * @param types copied
   * @return the components
   * @throws IllegalArgumentException if two types of one role have the same name; the message names
   *     the classes and their locations
   */
  public static Components of(List<? extends ComponentType<?, ?>> types) {
    Map<String, ComponentType<?, ?>> byName = new LinkedHashMap<>();
    for (ComponentType<?, ?> type : types) {
      String key = type.role().getName() + " " + type.name();
      ComponentType<?, ?> other = byName.putIfAbsent(key, type);
      if (other != null) {
        throw new IllegalArgumentException(
            "two component types are called \"%s\" in the role %s: %s from %s and %s from %s; remove one of the two"
                .formatted(
                    type.name(),
                    type.role().getSimpleName(),
                    other.getClass().getName(),
                    place(other),
                    type.getClass().getName(),
                    place(type)));
      }
    }
    return new Components(List.copyOf(types));
  }

  /**
   * Loads every type that a class loader provides as a service.
   *
   * @param loader class loader of the services
   * @return the components
   * @throws IllegalArgumentException if two types of one role have the same name
   */
  public static Components discover(ClassLoader loader) {
    requireNonNull(loader, "loader");
    List<ComponentType<?, ?>> found = new ArrayList<>();
    for (ComponentType<?, ?> type : ServiceLoader.load(ComponentType.class, loader)) {
      found.add(type);
    }
    return of(found);
  }

  /**
   * Returns all types in the order of discovery.
   *
   * @return unmodifiable
   */
  public List<ComponentType<?, ?>> types() {
    return types;
  }

  /**
   * Returns the types of one role.
   *
   * @param role the interface, such as {@code StimulusGenerator.class}
   * @return unmodifiable
   */
  public List<ComponentType<?, ?>> types(Class<?> role) {
    return types.stream().filter(type -> type.role() == role).toList();
  }

  /**
   * Finds a type by its role and name.
   *
   * @param role the interface
   * @param name as in JSON
   * @return the type, if there is one
   */
  public Optional<ComponentType<?, ?>> find(Class<?> role, String name) {
    return types(role).stream().filter(type -> type.name().equals(name)).findFirst();
  }

  private static String place(ComponentType<?, ?> type) {
    var source = type.getClass().getProtectionDomain().getCodeSource();
    return source == null || source.getLocation() == null
        ? "the Java runtime"
        : source.getLocation().toString();
  }

  @Override
  public String toString() {
    return "Components" + types.stream().map(ComponentType::name).toList();
  }
}
