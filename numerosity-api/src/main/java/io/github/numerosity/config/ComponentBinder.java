package io.github.numerosity.config;

import io.github.numerosity.component.Component;
import io.github.numerosity.component.ComponentType;
import io.github.numerosity.component.Components;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.json.JsonLocation;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.settings.RecordMembers;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creation of components from their type's name and their settings. */
final class ComponentBinder {
  static final String TYPE = "type";
  static final String NAME = "name";

  private final Binder binder;
  private final Components components;

  ComponentBinder(Binder binder, Components components) {
    this.binder = binder;
    this.components = components;
  }

  /** Converts a stimulus set: a generator with a name among its settings. */
  @Nullable StimulusSet stimulusSet(JsonValue json) {
    Chosen chosen = choose(StimulusGenerator.class, json, Fallback.NONE);
    if (chosen == null) {
      return null;
    }
    String name = chosen.type().name();
    JsonValue given = chosen.members() == null ? null : chosen.members().find(NAME).orElse(null);
    if (given != null) {
      binder.origins().given(given.location());
    }
    String text = given == null ? name : binder.scalars().text("a string", given);
    Object generator = build(StimulusGenerator.class, chosen, Set.of(NAME), json);
    if (text == null || generator == null) {
      return null;
    }
    return binder
        .records()
        .checked(
            () -> new StimulusSet(text, (StimulusGenerator) generator),
            chosen.members(),
            List.of(NAME),
            json.location());
  }

  /** Component type chosen by JSON, with the members given. */
  record Chosen(ComponentType<?, ?> type, @Nullable JsonObject members, Fallback settings) {}

  @Nullable Object component(Class<?> declared, JsonValue json, Fallback fallback) {
    boolean typed = json instanceof JsonObject object && object.members().containsKey(TYPE);
    if (RecordMembers.hasMembers(declared) && json instanceof JsonObject object && !typed) {
      return binder.records().record(declared, object, fallback, json.location());
    }
    Chosen chosen = choose(declared, json, fallback);
    return chosen == null ? null : build(declared, chosen, Set.of(), json);
  }

  @Nullable Chosen choose(Class<?> declared, JsonValue json, Fallback fallback) {
    List<ComponentType<?, ?>> candidates = candidates(components, declared);
    List<String> names = candidates.stream().map(ComponentType::name).toList();
    String kind = kind(declared);
    JsonObject members = json instanceof JsonObject object ? object : null;
    JsonValue given = members == null ? json : members.find(TYPE).orElse(null);
    Recipe before =
        fallback instanceof Fallback.Value value && value.value() instanceof Component component
            ? component.recipe().orElse(null)
            : null;
    String typePath = JsonLocation.member(json.location().path(), TYPE);
    String name;
    if (given != null) {
      binder.origins().given(typePath, given.location());
      name =
          binder
              .scalars()
              .text(
                  "the name of %s, or an object with \"type\"".formatted(withArticle(kind)), given);
    } else {
      name = before == null ? null : before.type();
      if (fallback instanceof Fallback.Value value && value.path().isPresent()) {
        binder.origins().same(typePath, JsonLocation.member(value.path().get(), TYPE));
      } else {
        binder.origins().builtIn(typePath);
      }
      if (name == null && !(fallback instanceof Fallback.Unknown)) {
        binder
            .problems()
            .add(
                json.location(),
                "\"type\" must be given: which %s%s".formatted(kind, Nearest.hint("", names)));
      }
    }
    if (name == null) {
      return null;
    }
    for (ComponentType<?, ?> type : candidates) {
      if (type.name().equals(name)) {
        Fallback settings =
            before != null
                    && before.type().equals(name)
                    && fallback instanceof Fallback.Value value
                    && value.strength() != Fallback.Strength.WHOLE
                ? value.holding(before.settings())
                : Fallback.NONE;
        return new Chosen(type, members, settings);
      }
    }
    binder
        .problems()
        .add(
            given == null ? json.location() : given.location(),
            "no %s is called %s%s".formatted(kind, Scalars.shown(name), Nearest.hint(name, names)));
    return null;
  }

  /** Returns the types that a setting may name: those of its role, or else of a superinterface. */
  static List<ComponentType<?, ?>> candidates(Components components, Class<?> declared) {
    List<ComponentType<?, ?>> exact = components.types(declared);
    return exact.isEmpty()
        ? components.types().stream()
            .filter(type -> type.role().isAssignableFrom(declared))
            .toList()
        : exact;
  }

  private @Nullable Object build(
      Class<?> declared, Chosen chosen, Set<String> beside, JsonValue json) {
    Set<String> reserved = new LinkedHashSet<>(beside);
    reserved.add(TYPE);
    Object settings =
        settings(
            chosen.type(),
            chosen.members(),
            chosen.settings(),
            reserved,
            Map.of(),
            json.location());
    if (settings == null) {
      return null;
    }
    Object component = create(chosen.type(), settings, chosen.members(), json.location());
    if (component != null && !declared.isInstance(component)) {
      binder
          .problems()
          .add(
              json.location(),
              "\"%s\" cannot be used here; use %s"
                  .formatted(chosen.type().name(), withArticle(kind(declared))));
      return null;
    }
    return component;
  }

  /**
   * Creates the settings of a component type.
   *
   * @param given settings of a component of the same type, which take precedence; or NONE
   * @param reserved keys that are not settings
   * @param shared values that override the type's defaults, by name
   */
  @Nullable Object settings(
      ComponentType<?, ?> type,
      @Nullable JsonObject members,
      Fallback given,
      Set<String> reserved,
      Map<String, Fallback> shared,
      JsonLocation place) {
    Fallback fallback = given;
    Set<String> required = Set.of();
    if (given instanceof Fallback.None) {
      fallback = type.defaults().map(Fallback::builtIn).orElse(Fallback.NONE);
      required = type.required();
    }
    Fallback whole = fallback;
    Set<String> without = required;
    return binder
        .records()
        .record(
            type.settingsType(),
            members,
            part -> {
              Fallback first = shared.get(part.getName());
              boolean overruled =
                  whole instanceof Fallback.Value value
                      && value.strength() == Fallback.Strength.GIVEN;
              return first == null || overruled
                  ? binder.records().fallback(part, whole, without)
                  : first;
            },
            reserved,
            place);
  }

  /** Applies the sections of the file to the settings of a default component. */
  @Nullable Object refreshed(Component component, JsonLocation place) {
    Recipe recipe = component.recipe().orElse(null);
    ComponentType<?, ?> type = recipe == null ? null : typeOf(recipe);
    if (recipe == null || type == null) {
      return component;
    }
    Object settings =
        binder
            .records()
            .record(type.settingsType(), null, Fallback.builtIn(recipe.settings()), place);
    return settings == null ? null : create(type, settings, null, place);
  }

  private @Nullable ComponentType<?, ?> typeOf(Recipe recipe) {
    return components.types().stream()
        .filter(type -> type.name().equals(recipe.type()))
        .filter(type -> type.settingsType() == recipe.settings().getClass())
        .findFirst()
        .orElse(null);
  }

  @Nullable Component create(
      ComponentType<?, ?> type, Object settings, @Nullable JsonObject json, JsonLocation place) {
    return binder
        .records()
        .checked(() -> created(type, settings), json, Binder.names(type.settingsType()), place);
  }

  private static <T extends Component, S extends Record> T created(
      ComponentType<T, S> type, Object settings) {
    return type.create(type.settingsType().cast(settings));
  }

  /** Returns the name of an interface in words: {@code ImageDataset} becomes "image dataset". */
  static String kind(Class<?> role) {
    return role.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static String withArticle(String kind) {
    return ("aeiou".indexOf(kind.charAt(0)) < 0 ? "a " : "an ") + kind;
  }
}
