package io.github.numerosity.config;

import io.github.numerosity.component.Component;
import io.github.numerosity.component.ComponentType;
import io.github.numerosity.component.Components;
import io.github.numerosity.data.ImageDataset;
import io.github.numerosity.json.JsonValue.JsonString;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.NetworkSource;
import io.github.numerosity.response.LayerProbe;
import io.github.numerosity.response.Probe;
import io.github.numerosity.settings.RecordMembers;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Schemas of components: the counterpart of {@link ComponentBinder}. */
final class ComponentSchemas {
  private static final String PARTLY = ".partly";

  private final SettingSchemas settings;
  private final Components components;

  ComponentSchemas(SettingSchemas settings, Components components) {
    this.settings = settings;
    this.components = components;
  }

  /** Returns the schema of a setting declared as a component. */
  Map<String, Object> component(Class<?> declared, Fallback fallback) {
    String name = hyphenated(declared);
    if (fallback instanceof Fallback.None) {
      return settings.schema().ref(name, () -> made(declared, fallback));
    }
    if (fallback instanceof Fallback.Unknown) {
      return settings.schema().ref(name + PARTLY, () -> made(declared, fallback));
    }
    return made(declared, fallback);
  }

  private Map<String, Object> made(Class<?> declared, Fallback fallback) {
    List<ComponentType<?, ?>> candidates = candidates(declared);
    Map<String, Object> untyped =
        RecordMembers.hasMembers(declared)
            ? settings.record(declared, plain(fallback), Set.of(), Map.of(), Fallback::part)
            : untyped(candidates, fallback);
    Map<String, Object> object =
        object(candidates, untyped, type -> settings(type, ofType(type, fallback)));
    if (NetworkSource.class.isAssignableFrom(declared)) {
      return Schema.either(
          Schema.members("type", "string", "description", "The name of a network of this file."),
          object);
    }
    if (ModelSource.class.isAssignableFrom(declared)) {
      return Schema.either(
          Schema.members(
              "type",
              "string",
              "description",
              "The name of a network of this file, or of a type of models."),
          object);
    }
    return Schema.either(names(candidates), object);
  }

  private static Fallback plain(Fallback fallback) {
    return fallback instanceof Fallback.Shared shared ? shared.otherwise() : fallback;
  }

  /** Returns the fallback for the settings of a named type. */
  private static Fallback ofType(ComponentType<?, ?> type, Fallback fallback) {
    Fallback plain = plain(fallback);
    return plain instanceof Fallback.Value known
        ? before(type, known).orElse(Fallback.NONE)
        : plain;
  }

  /** Returns the settings of a default component if it has the type. */
  private static Optional<Fallback> before(ComponentType<?, ?> type, Fallback.Value known) {
    return known.value() instanceof Component component
        ? component
            .recipe()
            .filter(recipe -> recipe.type().equals(type.name()))
            .map(recipe -> Fallback.builtIn(recipe.settings()))
        : Optional.empty();
  }

  /**
   * Returns the schema of the settings of an object that names no type; empty if a type is
   * required.
   */
  private Map<String, Object> untyped(List<ComponentType<?, ?>> candidates, Fallback fallback) {
    if (fallback instanceof Fallback.Value known) {
      return candidates.stream()
          .flatMap(type -> before(type, known).stream().map(before -> settings(type, before)))
          .findFirst()
          .orElse(Map.of());
    }
    return fallback instanceof Fallback.None
        ? Map.of()
        : Schema.anyOf(
            candidates.stream().map(type -> settings(type, ofType(type, fallback))).toList());
  }

  /**
   * Returns the schema of an object that may name its type.
   *
   * @param untyped schema without a type; empty if a type is required
   * @param settings schema with a type
   */
  static Map<String, Object> object(
      List<ComponentType<?, ?>> candidates,
      Map<String, Object> untyped,
      Function<ComponentType<?, ?>, Map<String, Object>> settings) {
    Map<String, Object> object = Schema.members("type", "object");
    object.put(
        "properties",
        Schema.members(
            ComponentBinder.TYPE,
            Schema.members("enum", candidates.stream().map(ComponentType::name).toList())));
    if (untyped.isEmpty()) {
      object.put("required", List.of(ComponentBinder.TYPE));
    }
    List<Map<String, Object>> cases = new ArrayList<>();
    for (ComponentType<?, ?> type : candidates) {
      cases.add(Schema.ifEqual(ComponentBinder.TYPE, type.name(), settings.apply(type)));
    }
    if (!untyped.isEmpty()) {
      cases.add(Schema.ifPresent(ComponentBinder.TYPE, Map.of(), untyped));
    }
    object.put("allOf", cases);
    return object;
  }

  /** Returns the schema of the settings of a type, with the key that names it. */
  private Map<String, Object> settings(ComponentType<?, ?> type, Fallback fallback) {
    String name = hyphenated(type.role()) + "." + type.name();
    if (fallback instanceof Fallback.None) {
      return settings.schema().ref(name, () -> all(type, Map.of()));
    }
    if (fallback instanceof Fallback.Unknown) {
      return settings
          .schema()
          .ref(
              name + PARTLY,
              () ->
                  settings.record(
                      type.settingsType(), fallback, Set.of(), key(type), Fallback::part));
    }
    return settings.record(type.settingsType(), fallback, Set.of(), key(type), Fallback::part);
  }

  private Map<String, Object> all(ComponentType<?, ?> type, Map<String, Object> beside) {
    Map<String, Object> keys = key(type);
    keys.putAll(beside);
    return settings.record(type.settingsType(), usual(type), type.required(), keys, Fallback::part);
  }

  /** Returns the last fallback for the settings of a type. */
  static Fallback usual(ComponentType<?, ?> type) {
    return type.defaults().<Fallback>map(Fallback::builtIn).orElse(Fallback.NONE);
  }

  /** Returns the schema of the key that names the type. */
  Map<String, Object> key(ComponentType<?, ?> type) {
    Map<String, Object> name = Schema.members("const", type.name());
    settings.descriptions().of(type).ifPresent(text -> name.put("description", text));
    return Schema.members(ComponentBinder.TYPE, name);
  }

  /** Returns the schema of the names of types, which abbreviate objects without settings. */
  Map<String, Object> names(List<ComponentType<?, ?>> candidates) {
    Map<String, Object> names =
        Schema.members("enum", candidates.stream().map(ComponentType::name).toList());
    List<String> words =
        candidates.stream().map(type -> settings.descriptions().of(type).orElse("")).toList();
    if (words.stream().anyMatch(word -> !word.isEmpty())) {
      names.put("enumDescriptions", words);
    }
    return names;
  }

  /**
   * Returns the schema of a section that contains a component.
   *
   * @param extending whether the file extends another one; otherwise it extends the default file,
   *     which names the type
   * @param settings schema with a type
   */
  Map<String, Object> section(
      Class<?> role,
      Section section,
      boolean extending,
      Function<ComponentType<?, ?>, Map<String, Object>> settings) {
    List<ComponentType<?, ?>> candidates = candidates(role);
    String usual =
        DefaultFile.root().find(section.key()).orElseThrow() instanceof JsonString name
            ? name.value()
            : "";
    List<Map<String, Object>> untyped =
        candidates.stream()
            .filter(type -> extending || type.name().equals(usual))
            .map(settings)
            .toList();
    return Schema.either(
        names(candidates),
        object(candidates, untyped.isEmpty() ? Map.of() : Schema.anyOf(untyped), settings));
  }

  /** Returns the schema of the section of the training images. */
  Map<String, Object> data(boolean extending) {
    Fallback fallback = extending ? Fallback.UNKNOWN : Fallback.NONE;
    return section(ImageDataset.class, Section.DATA, extending, type -> settings(type, fallback));
  }

  /** Returns the schema of the section of the probe, which may omit the type if it names layers. */
  Map<String, Object> probe(boolean extending) {
    Fallback fallback = extending ? Fallback.UNKNOWN : Fallback.NONE;
    List<ComponentType<?, ?>> candidates = candidates(Probe.class);
    List<Map<String, Object>> untyped = new ArrayList<>();
    untyped.add(
        settings.record(LayerProbe.class, Fallback.UNKNOWN, Set.of(), Map.of(), Fallback::part));
    if (extending) {
      candidates.forEach(type -> untyped.add(settings(type, fallback)));
    }
    return Schema.either(
        names(candidates),
        object(candidates, Schema.anyOf(untyped), type -> settings(type, fallback)));
  }

  Map<String, Object> stimulusSet() {
    return settings
        .schema()
        .ref(
            hyphenated(StimulusSet.class),
            () -> {
              List<ComponentType<?, ?>> candidates = candidates(StimulusGenerator.class);
              Map<String, Object> name =
                  Schema.members(
                      "description",
                      "Name of the set in tables and files; by default its type.",
                      "type",
                      "string",
                      "pattern",
                      "^" + StimulusSet.NAMES + "$");
              return Schema.either(
                  names(candidates),
                  object(
                      candidates,
                      Map.of(),
                      type ->
                          settings
                              .schema()
                              .ref(
                                  hyphenated(StimulusSet.class) + "." + type.name(),
                                  () -> all(type, Schema.members(ComponentBinder.NAME, name)))));
            });
  }

  /** Returns the types whose components have the declared class. */
  List<ComponentType<?, ?>> candidates(Class<?> declared) {
    return ComponentBinder.candidates(components, declared).stream()
        .filter(type -> makes(type, declared))
        .toList();
  }

  /** Returns whether a type creates such components; true if that cannot be determined. */
  private static <T extends Component, S extends Record> boolean makes(
      ComponentType<T, S> type, Class<?> declared) {
    Class<?> made = RecordMembers.owner(type.settingsType());
    if (declared.isAssignableFrom(made) || declared.isAssignableFrom(type.role())) {
      return true;
    }
    return type.defaults()
        .map(type::create)
        .map(declared::isInstance)
        .orElse(!Component.class.isAssignableFrom(made));
  }

  static String hyphenated(Class<?> role) {
    return ComponentBinder.kind(role).replace(' ', '-');
  }
}
