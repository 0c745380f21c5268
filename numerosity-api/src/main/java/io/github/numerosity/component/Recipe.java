package io.github.numerosity.component;

import static java.util.Objects.requireNonNull;

/**
 * How a component is written down.
 *
 * <p>Settings are records whose parts are numbers, booleans, strings, enum constants, paths,
 * further records, components, and lists and optionals of these.
 *
 * @param type the name of the component's type within its role, such as {@code "one-way-anova"}
 * @param settings its settings
 */
public record Recipe(String type, Record settings) {
  /** Rejects null. */
  public Recipe {
    requireNonNull(type, "type");
    requireNonNull(settings, "settings");
  }
}
