package io.github.numerosity.component;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.settings.Configured;
import io.github.numerosity.settings.RecordMembers;
import java.util.Optional;
import java.util.Set;

/**
 * Type of components created from one record: {@link Configured} classes, and records that are
 * their own settings. A subclass only needs a public constructor without parameters.
 *
 * @param <T> the class of the components
 */
public abstract class RecordType<T extends Component> implements ComponentType<T, Record> {
  private final Class<? super T> role;
  private final String name;
  private final Class<T> type;
  private final Optional<Record> defaults;
  private final Set<String> required;

  /**
   * Creates a type with defaults.
   *
   * @param role the interface that the components implement
   * @param name as in JSON
   * @param type a record or a {@link Configured} class
   * @param defaults values of settings that a file omits
   * @param required settings that a file must give although they have a default
   * @throws ClassCastException if the type is neither
   */
  protected RecordType(
      Class<? super T> role, String name, Class<T> type, T defaults, String... required) {
    this(role, name, type, Optional.of(RecordMembers.settings(defaults)), Set.of(required));
  }

  /**
   * Creates a type without defaults: a file must give every setting, unless another section of the
   * file supplies it.
   *
   * @param role the interface that the components implement
   * @param name as in JSON
   * @param type a record or a {@link Configured} class
   */
  protected RecordType(Class<? super T> role, String name, Class<T> type) {
    this(role, name, type, Optional.empty(), Set.of());
  }

  private RecordType(
      Class<? super T> role,
      String name,
      Class<T> type,
      Optional<Record> defaults,
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
  @SuppressWarnings("unchecked") // every record class is one of Record
  public final Class<Record> settingsType() {
    return (Class<Record>) RecordMembers.record(type);
  }

  @Override
  public final Optional<Record> defaults() {
    return defaults;
  }

  @Override
  public final Set<String> required() {
    return required;
  }

  @Override
  public T create(Record settings) {
    return type.cast(RecordMembers.wrapped(type, settings));
  }

  @Override
  public String toString() {
    return "%s \"%s\"".formatted(role.getSimpleName(), name);
  }
}
