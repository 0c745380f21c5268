package io.github.numerosity.component;

import io.github.numerosity.settings.RecordMembers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Default sentence about a component, made from its type and settings. */
final class RecipeSentence {
  private RecipeSentence() {}

  static String of(Component component) {
    return component
        .recipe()
        .map(
            recipe ->
                recipe.settings() == component && RecordMembers.of(recipe.settings()).isEmpty()
                    ? "The part “%s” was used.".formatted(recipe.type())
                    : "The part “%s” was used with the settings %s."
                        .formatted(recipe.type(), settings(recipe.settings())))
        .orElseGet(
            () ->
                "A part without a name in files was used, the class %s."
                    .formatted(stableName(component.getClass())));
  }

  /**
   * Returns the class name without the part that the Java runtime varies between runs for lambdas.
   */
  private static String stableName(Class<?> type) {
    String name = type.getName();
    int lambda = name.indexOf("$$Lambda");
    return lambda < 0 ? name : name.substring(0, lambda) + " (a lambda)";
  }

  private static String settings(Object settings) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, Object> member : RecordMembers.of(settings).entrySet()) {
      parts.add(words(member.getKey()) + " " + text(member.getValue()));
    }
    return parts.isEmpty() ? "none" : Prose.list(parts);
  }

  /** Splits camel case. */
  private static String words(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
  }

  private static String text(Object value) {
    if (value instanceof Component component) {
      return component
          .recipe()
          .map(recipe -> "“" + recipe.type() + "” (" + settings(recipe.settings()) + ")")
          .orElseGet(() -> stableName(component.getClass()));
    } else if (value instanceof Number number) {
      return value instanceof Double || value instanceof Float
          ? Prose.number(number.doubleValue())
          : number.toString();
    } else if (value instanceof Enum<?> constant) {
      return Prose.words(constant);
    } else if (value instanceof Path path) {
      return String.valueOf(path.getFileName()); // where it lies says nothing to a reader
    } else if (RecordMembers.hasMembers(value.getClass())) {
      return "(" + settings(value) + ")";
    } else if (value instanceof List<?> list) {
      return list.isEmpty() ? "none" : Prose.list(list.stream().map(RecipeSentence::text).toList());
    } else if (value instanceof Optional<?> optional) {
      return optional.map(RecipeSentence::text).orElse("not set");
    } else if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? String.valueOf(optional.getAsInt()) : "not set";
    } else if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? String.valueOf(optional.getAsLong()) : "not set";
    } else if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? Prose.number(optional.getAsDouble()) : "not set";
    }
    return String.valueOf(value);
  }
}
