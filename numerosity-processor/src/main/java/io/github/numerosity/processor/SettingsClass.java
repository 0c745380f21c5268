package io.github.numerosity.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/**
 * Source of the superclass of a class around a settings record. Methods that the class itself
 * declares, with the same number of parameters, are not generated.
 */
final class SettingsClass {
  private final String packageName;
  private final TypeElement owner;
  private final TypeElement record;
  private final Words words;
  private final StringBuilder text = new StringBuilder();

  SettingsClass(String packageName, TypeElement owner, TypeElement record, Words words) {
    this.packageName = packageName;
    this.owner = owner;
    this.record = record;
    this.words = words;
  }

  static String simpleName(TypeElement owner) {
    return owner.getSimpleName() + "Settings";
  }

  String qualifiedName() {
    return packageName + "." + simpleName(owner);
  }

  String text() {
    text.append(
        """
        package %s;

        /** Accessors and copying methods of {@link %s}, generated from its settings. */
        abstract class %s extends io.github.numerosity.settings.Configured {
          private final %s settings;

          %s(%s settings) {
            super(settings);
            this.settings = settings;
          }
        """
            .formatted(
                packageName,
                owner.getQualifiedName(),
                simpleName(owner),
                record.getQualifiedName(),
                simpleName(owner),
                record.getQualifiedName()));
    if (declares("with", 1)) {
      text.append(
          """

            /** Returns a copy with other settings. */
            abstract %s with(%s settings);
          """
              .formatted(owner.getQualifiedName(), record.getQualifiedName()));
    }
    methods(record, List.of());
    if (hasType() && !declares("recipe", 0)) {
      text.append(
          """

            /**
             * Returns the type and the settings.
             *
             * @return from which the same value can be made again
             */
            public java.util.Optional<io.github.numerosity.component.Recipe> recipe() {
              return io.github.numerosity.component.Recipe.of(%s.TYPE, settings);
            }
          """
              .formatted(owner.getQualifiedName()));
    }
    return text.append("}\n")
        .toString()
        .replaceAll(Pattern.quote(packageName) + "\\.(?=[A-Z])", "");
  }

  private boolean hasType() {
    return ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
        .anyMatch(field -> field.getSimpleName().contentEquals("TYPE"));
  }

  private boolean declares(String name, int parameters) {
    for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
      if (method.getSimpleName().contentEquals(name)
          && method.getParameters().size() == parameters) {
        return true;
      }
    }
    return false;
  }

  /** Writes the methods of the settings of a record, which is reached by a path of components. */
  private void methods(TypeElement of, List<RecordComponentElement> path) {
    for (RecordComponentElement component : of.getRecordComponents()) {
      List<RecordComponentElement> whole = new ArrayList<>(path);
      whole.add(component);
      if (Annotations.has(component, "Unwrapped")) {
        part(component, whole);
        methods((TypeElement) ((DeclaredType) component.asType()).asElement(), whole);
      } else {
        methods(component, whole);
      }
    }
  }

  /** Writes an accessor for the class itself, unless a setting of the part has the same name. */
  private void part(RecordComponentElement component, List<RecordComponentElement> path) {
    TypeElement type = (TypeElement) ((DeclaredType) component.asType()).asElement();
    if (type.getRecordComponents().stream()
        .noneMatch(each -> each.getSimpleName().equals(component.getSimpleName()))) {
      text.append(
          """

            /** Returns the settings that are shared with other classes. */
            final %s %s() {
              return settings%s;
            }
          """
              .formatted(component.asType(), component.getSimpleName(), calls(path)));
    }
  }

  private void methods(RecordComponentElement setting, List<RecordComponentElement> path) {
    String name = setting.getSimpleName().toString();
    String value = "settings" + calls(path);
    if (!declares(name, 0)) {
      text.append(
          """

            /**
             * Returns the setting {@code %s}: %s
             *
             * @return its value
             */
            public %s %s() {
              return %s;
            }
          """
              .formatted(name, sentence(setting), setting.asType(), name, value));
    }
    String with = "with" + capital(name);
    if (!declares(with, 1)) {
      withers(setting, path, with, name);
    }
  }

  private void withers(
      RecordComponentElement setting, List<RecordComponentElement> path, String with, String name) {
    TypeMirror type = setting.asType();
    String raw =
        type instanceof DeclaredType declared ? declared.asElement().toString() : type.toString();
    switch (raw) {
      case "java.util.List" -> {
        TypeMirror element = bound(((DeclaredType) type).getTypeArguments().get(0));
        wither(
            setting,
            path,
            with,
            "java.util.List<? extends %s>".formatted(element),
            "java.util.List.copyOf(%s)".formatted(name));
        varargs(setting, path, with, element);
      }
      case "java.util.Optional" -> {
        TypeMirror held = bound(((DeclaredType) type).getTypeArguments().get(0));
        wither(setting, path, with, held.toString(), "java.util.Optional.of(%s)".formatted(name));
        without(setting, path, "java.util.Optional.empty()");
      }
      case "java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble" -> {
        String primitive = raw.substring("java.util.Optional".length()).toLowerCase(Locale.ROOT);
        wither(setting, path, with, primitive, "%s.of(%s)".formatted(raw, name));
        without(setting, path, raw + ".empty()");
      }
      default ->
          wither(
              setting,
              path,
              with,
              type.toString(),
              type.getKind().isPrimitive()
                  ? name
                  : "java.util.Objects.requireNonNull(%s, \"%s\")".formatted(name, name));
    }
  }

  private void varargs(
      RecordComponentElement setting,
      List<RecordComponentElement> path,
      String with,
      TypeMirror element) {
    String name = setting.getSimpleName().toString();
    switch (element.toString()) {
      case "java.lang.Integer" -> wither(setting, path, with, "int...", stream("Int", name));
      case "java.lang.Long" -> wither(setting, path, with, "long...", stream("Long", name));
      case "java.lang.Double" -> wither(setting, path, with, "double...", stream("Double", name));
      default -> {
        boolean reified =
            !(element instanceof DeclaredType declared)
                || declared.getTypeArguments().stream().allMatch(SettingsClass::isUnbounded);
        wither(
            setting,
            path,
            reified ? with : "@SafeVarargs " + with,
            element + "...",
            "java.util.List.of(%s)".formatted(name));
      }
    }
  }

  private static String stream(String kind, String name) {
    return "java.util.stream.%sStream.of(%s).boxed().toList()".formatted(kind, name);
  }

  private static boolean isUnbounded(TypeMirror argument) {
    return argument instanceof WildcardType wildcard
        && wildcard.getExtendsBound() == null
        && wildcard.getSuperBound() == null;
  }

  private static TypeMirror bound(TypeMirror argument) {
    return argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : argument;
  }

  private void wither(
      RecordComponentElement setting,
      List<RecordComponentElement> path,
      String with,
      String type,
      String value) {
    String name = setting.getSimpleName().toString();
    String range = Annotations.range(setting);
    boolean safe = with.startsWith("@");
    text.append(
        """

          /**
           * Sets {@code %s}: %s
           *
           * @param %s the new value%s
           * @return a copy with this setting
        %s   */
          %spublic %s%s %s(%s %s) {
            return %s(%s);
          }
        """
            .formatted(
                name,
                sentence(setting),
                name,
                range.isEmpty() ? "" : ", " + range,
                range.isEmpty()
                    ? ""
                    : "   * @throws IllegalArgumentException if the value is out of range\n",
                safe ? "@SafeVarargs\n  " : "",
                safe ? "final " : "",
                owner.getQualifiedName(),
                with.substring(with.lastIndexOf(' ') + 1),
                type,
                name,
                copying(),
                copy(record, "settings", path, value)));
  }

  private void without(
      RecordComponentElement setting, List<RecordComponentElement> path, String value) {
    String name = setting.getSimpleName().toString();
    if (!declares("without" + capital(name), 0)) {
      text.append(
          """

            /**
             * Leaves out {@code %s}: %s
             *
             * @return a copy without this setting
             */
            public %s without%s() {
              return %s(%s);
            }
          """
              .formatted(
                  name,
                  sentence(setting),
                  owner.getQualifiedName(),
                  capital(name),
                  copying(),
                  copy(record, "settings", path, value)));
    }
  }

  /**
   * Returns the call that creates a copy from settings: the constructor, or a method of the class.
   */
  private String copying() {
    return declares("with", 1) ? "with" : "new " + owner.getQualifiedName();
  }

  /**
   * Returns the expression of a copy of a record that differs in the component at the end of a
   * path.
   */
  private static String copy(
      TypeElement of, String from, List<RecordComponentElement> path, String value) {
    return of.getRecordComponents().stream()
        .map(
            component -> {
              String old = from + "." + component.getSimpleName() + "()";
              if (!component.equals(path.get(0))) {
                return old;
              }
              return path.size() == 1
                  ? value
                  : copy(
                      (TypeElement) ((DeclaredType) component.asType()).asElement(),
                      old,
                      path.subList(1, path.size()),
                      value);
            })
        .collect(Collectors.joining(", ", "new " + of.getQualifiedName() + "(", ")"));
  }

  private static String calls(List<RecordComponentElement> path) {
    return path.stream()
        .map(component -> "." + component.getSimpleName() + "()")
        .collect(Collectors.joining());
  }

  /** Returns the description of a setting, escaped for Javadoc. */
  private String sentence(RecordComponentElement setting) {
    String plain = words.setting(setting);
    String safe =
        plain
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("@", "&#64;")
            .replace("{", "&#123;")
            .replace("}", "&#125;")
            .replace("*/", "*&#47;");
    return safe.isEmpty() || safe.endsWith(".") ? safe : safe + ".";
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
