package io.github.numerosity.component;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.settings.RecordMembers;
import java.util.List;
import java.util.Optional;

/**
 * Serialized form of a component: its type name and settings.
 *
 * <p>Settings are records whose components are numbers, booleans, strings, enum constants, paths,
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

  /**
   * Returns the recipe of a component.
   *
   * @param type the name of its type
   * @param settings its settings
   * @return the recipe; empty if the settings contain a component without a recipe
   */
  public static Optional<Recipe> of(String type, Record settings) {
    return areWritable(settings) ? Optional.of(new Recipe(type, settings)) : Optional.empty();
  }

  private static boolean areWritable(Object settings) {
    return RecordMembers.of(settings).values().stream().allMatch(Recipe::isWritable);
  }

  private static boolean isWritable(Object value) {
    if (value instanceof Component component) {
      return component.recipe().isPresent();
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(Recipe::isWritable).orElse(true);
    }
    if (value instanceof List<?> list) {
      return list.stream().allMatch(Recipe::isWritable);
    }
    return !RecordMembers.hasMembers(value.getClass()) || areWritable(value);
  }
}
