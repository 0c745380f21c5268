package io.github.numerosity.component;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.settings.Configured;
import io.github.numerosity.settings.RecordMembers;
import java.util.Optional;
import java.util.Set;

/**
 * The type of components that are made of one record: {@link Configured} classes, and records that
 * are their own settings. A subclass needs no more than a public constructor without parameters.
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
   * Makes a type with defaults.
   *
   * @param role the interface that the components play
   * @param name as in JSON
   * @param type a record or a {@link Configured} class
   * @param defaults settings for what a file leaves out
   * @param required settings that a file must give nevertheless
   * @throws ClassCastException if it is neither
   */
  protected RecordType(
      Class<? super T> role, String name, Class<T> type, T defaults, String... required) {
    this(role, name, type, Optional.of(RecordMembers.settings(defaults)), Set.of(required));
  }

  /**
   * Makes a type without defaults: a file gives every setting, if no section of its own does.
   *
   * @param role the interface that the components play
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
}
