package io.github.numerosity.component;

import java.util.Optional;
import java.util.Set;

/**
 * Factory of the components of one type, given their settings. The only service interface that this
 * library loads with {@link java.util.ServiceLoader}.
 *
 * <p>The settings record is the schema, {@link #defaults()} supplies the values that a file omits,
 * and the record's constructor checks ranges. A settings record may contain further components.
 * Implementations are stateless.
 *
 * @param <T> class of the components
 * @param <S> class of their settings
 */
public interface ComponentType<T extends Component, S extends Record> {
  /**
   * Returns the interface that the component implements, such as {@code StimulusGenerator.class}.
   *
   * @return the role; names are unique within it
   */
  Class<? super T> role();

  /**
   * Returns the value of {@code "type"} in JSON: lower case, words joined by hyphens.
   *
   * @return the name
   */
  String name();

  /**
   * Returns the class of the settings.
   *
   * @return the record class
   */
  Class<S> settingsType();

  /**
   * Returns the default settings.
   *
   * @return values of settings that a file omits; empty if a file must give every setting that is
   *     not an {@link Optional}
   */
  Optional<S> defaults();

  /**
   * Returns the settings that a file must give although {@link #defaults()} has a value for them.
   * The value there is a placeholder, for settings without a sensible default such as a layer's
   * name or a seed.
   *
   * @return names of components of the settings record; empty by default
   */
  default Set<String> required() {
    return Set.of();
  }

  /**
   * Makes the component.
   *
   * @param settings checked settings
   * @return a new component
   */
  T create(S settings);
}
