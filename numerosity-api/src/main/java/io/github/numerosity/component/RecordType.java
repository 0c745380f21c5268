package io.github.numerosity.component;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;

/**
 * The type of components that are records and their own settings, as most are. A subclass needs no
 * more than a public constructor without parameters.
 *
 * @param <T> the record
 */
public abstract class RecordType<T extends Record & Component> implements ComponentType<T, T> {
  private final Class<? super T> role;
  private final String name;
  private final Class<T> type;
  private final Optional<T> defaults;
  private final Set<String> required;

  /**
   * Makes a type with defaults.
   *
   * @param role the interface that the components play
   * @param name as in JSON
   * @param type the record class
   * @param defaults what applies when a file is silent
   * @param required settings that a file must give nevertheless
   */
  protected RecordType(
      Class<? super T> role, String name, Class<T> type, T defaults, String... required) {
    this(role, name, type, Optional.of(defaults), Set.of(required));
  }

  /**
   * Makes a type without defaults: a file gives every setting, if no section of its own does.
   *
   * @param role the interface that the components play
   * @param name as in JSON
   * @param type the record class
   */
  protected RecordType(Class<? super T> role, String name, Class<T> type) {
    this(role, name, type, Optional.empty(), Set.of());
  }

  private RecordType(
      Class<? super T> role,
      String name,
      Class<T> type,
      Optional<T> defaults,
      Set<String> required) {
    this.role = requireNonNull(role, "role");
    this.name = requireNonNull(name, "name");
    this.type = requireNonNull(type, "type");
    this.defaults = defaults;
    this.required = required;
  }

  @Override
  public final Class<? super T> role() {
    return role;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Class<T> settingsType() {
    return type;
  }

  @Override
  public final Optional<T> defaults() {
    return defaults;
  }

  @Override
  public final Set<String> required() {
    return required;
  }

  @Override
  public final T create(T settings) {
    return settings;
  }
}
