package io.github.numerosity.experiment;

import io.github.numerosity.component.Component;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.settings.RecordMembers;
import io.github.numerosity.stimulus.StimulusSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * JSON form of components: type and settings. A component without a recipe is written as {@code {
 * "unwritable": class }}.
 */
final class ComponentJson {
  private static final String UNWRITABLE = "unwritable";

  private ComponentJson() {}

  /** Returns the form of a component or a named stimulus generator; empty for other values. */
  static Optional<Map<String, Object>> of(Object value) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (value instanceof StimulusSet set) {
      members.put("name", set.name());
      members.putAll(of(set.generator()).orElseThrow());
    } else if (value instanceof Component component) {
      Optional<Recipe> recipe = component.recipe();
      if (recipe.isPresent()) {
        members.put("type", recipe.get().type());
        members.putAll(RecordMembers.of(recipe.get().settings()));
      } else {
        members.put(UNWRITABLE, className(component));
      }
    } else {
      return Optional.empty();
    }
    return Optional.of(members);
  }

  /** Returns the class of a component that could not be written. */
  static Optional<String> unwritable(Map<String, Object> written) {
    return Optional.ofNullable(written.get(UNWRITABLE)).map(Object::toString);
  }

  /**
   * Returns the class name, for a lambda without the part after {@code $$Lambda}, which varies
   * between runs.
   */
  private static String className(Component component) {
    String name = component.getClass().getName();
    int lambda = name.indexOf("$$Lambda");
    return lambda < 0 ? name : name.substring(0, lambda) + " (lambda)";
  }
}
