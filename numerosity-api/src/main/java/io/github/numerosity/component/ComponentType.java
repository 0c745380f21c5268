package io.github.numerosity.component;

import java.util.Optional;
import java.util.Set;

/**
 * Makes components of one kind from their settings: the only service that {@link
 * java.util.ServiceLoader} looks for.
 *
 * <p>The settings record is the schema, {@link #defaults()} holds what applies when a file is
 * silent, and the record's constructor checks ranges. A settings record may hold further
 * components. Implementations are stateless.
 *
 * @param <T> what is made
 * @param <S> its settings
 */
public interface ComponentType<T extends Component, S extends Record> {
  /**
   * Returns the interface that the component plays, such as {@code StimulusGenerator.class}.
   *
   * @return the role; names are unique within it
   */
  Class<? super T> role();

  /**
   * Returns the name that stands in JSON as {@code "type"}: lower case, words joined by hyphens.
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
   * @return settings for what a file leaves out; empty if a file must give every part that is not
   *     an {@link Optional}
   */
  Optional<S> defaults();

  /**
   * Returns the settings that a file must give although {@link #defaults()} has a value for them:
   * there it is only a placeholder, as a layer's name or a seed cannot have a default.
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
