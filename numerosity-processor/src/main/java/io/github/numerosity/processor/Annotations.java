package io.github.numerosity.processor;

import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** The annotations of {@code io.github.numerosity.settings}, by their names. */
final class Annotations {
  private Annotations() {}

  static boolean has(Element element, String name) {
    return find(element, name).isPresent();
  }

  private static Optional<? extends AnnotationMirror> find(Element element, String name) {
    return element.getAnnotationMirrors().stream()
        .filter(
            annotation ->
                annotation
                    .getAnnotationType()
                    .toString()
                    .equals("io.github.numerosity.settings." + name))
        .findFirst();
  }

  /**
   * Returns the range of a setting in words, such as "in [0, 1)" or "at least 1"; empty without a
   * range.
   */
  static String range(Element setting) {
    TreeMap<String, String> bounds = new TreeMap<>();
    find(setting, "Range")
        .ifPresent(
            range ->
                range
                    .getElementValues()
                    .forEach(
                        (name, value) ->
                            bounds.put(
                                name.getSimpleName().toString(),
                                String.valueOf(value.getValue()).replaceAll("\\.0$", ""))));
    String low = bounds.getOrDefault("least", bounds.get("above"));
    String high = bounds.getOrDefault("most", bounds.get("below"));
    if (low != null && high != null) {
      return "in %s%s, %s%s"
          .formatted(
              bounds.containsKey("above") ? "(" : "[",
              low,
              high,
              bounds.containsKey("below") ? ")" : "]");
    }
    if (low != null) {
      if (low.equals(String.valueOf(Double.MIN_NORMAL))) {
        return "positive";
      }
      return bounds.containsKey("least")
          ? "at least " + low
          : low.equals("0") ? "positive" : "above " + low;
    }
    return high == null ? "" : (bounds.containsKey("most") ? "at most " : "below ") + high;
  }
}
