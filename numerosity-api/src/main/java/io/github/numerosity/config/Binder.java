package io.github.numerosity.config;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.component.Component;
import io.github.numerosity.component.Components;
import io.github.numerosity.json.JsonLocation;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonNull;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.JsonString;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.Network;
import io.github.numerosity.model.NetworkSource;
import io.github.numerosity.settings.RecordMembers;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Conversion of located JSON into settings records and components.
 *
 * <p>Omitted settings come from a {@link Fallback}, in this order: a value given elsewhere in the
 * file (the extended network), a section of the file, the default of the component type. A method
 * returns null after reporting a problem, or for {@link Fallback#UNKNOWN}, whose problem has been
 * reported before.
 */
final class Binder {
  private final Problems problems;
  private final Scope scope;
  private final Origins origins = new Origins();
  private final Scalars scalars;
  private final Ranges ranges;
  private final RecordBinder records;
  private final ComponentBinder components;
  private final NetworkBinder networks;

  Binder(Components components, Problems problems, Scope scope) {
    this.problems = problems;
    this.scope = scope;
    this.scalars = new Scalars(problems);
    this.ranges = new Ranges(problems);
    this.records = new RecordBinder(this);
    this.components = new ComponentBinder(this, components);
    this.networks = new NetworkBinder(this);
  }

  /** Returns the names of the settings of a class. */
  static List<String> names(Class<?> type) {
    return RecordMembers.components(type).stream().map(RecordComponent::getName).toList();
  }

  /** Returns the value of one setting. */
  static Object part(Object settings, RecordComponent part) {
    return requireNonNull(RecordMembers.of(settings).get(part.getName()), part.getName());
  }

  Problems problems() {
    return problems;
  }

  Origins origins() {
    return origins;
  }

  Scope scope() {
    return scope;
  }

  Scalars scalars() {
    return scalars;
  }

  Ranges ranges() {
    return ranges;
  }

  RecordBinder records() {
    return records;
  }

  ComponentBinder components() {
    return components;
  }

  NetworkBinder networks() {
    return networks;
  }

  /**
   * Converts a value.
   *
   * @param type of the setting
   * @param json given value; null if the file omits it
   * @param fallback value of the setting, or of its parts, if omitted
   * @param place location of problems of omitted settings
   */
  @Nullable Object value(
      Type type, @Nullable JsonValue json, Fallback fallback, JsonLocation place) {
    Class<?> raw = SettingKind.raw(type);
    if (json == null) {
      origins.fallenBack(place.path(), fallback);
      return silent(raw, fallback, place);
    }
    origins.given(json.location());
    SettingKind kind = SettingKind.of(raw);
    if (json instanceof JsonNull && kind != SettingKind.OPTIONAL) {
      return scalars.wrongKind("given a value, or left out to get the default", json);
    }
    return switch (kind) {
      case OPTIONAL -> optional(type, json, fallback);
      case LIST -> list(SettingKind.content(type), json);
      case SCALAR -> scalars.value(raw, json);
      case STIMULUS_SET -> components.stimulusSet(json);
      case NETWORK -> networks.network(json, null, null, fallback, place);
      case COMPONENT -> component(raw, json, fallback);
      case RECORD ->
          json instanceof JsonObject object
              ? records.record(raw, object, fallback, place)
              : scalars.wrongKind("an object", json);
    };
  }

  private @Nullable Object component(Class<?> raw, JsonValue json, Fallback fallback) {
    return json instanceof JsonString name
            && ModelSource.class.isAssignableFrom(raw)
            && (NetworkSource.class.isAssignableFrom(raw) || scope.hasNetwork(name.value()))
        ? networkByName(raw, name)
        : components.component(raw, json, fallback);
  }

  private @Nullable Object silent(Class<?> raw, Fallback fallback, JsonLocation place) {
    if (fallback instanceof Fallback.Value value) {
      return value.strength() == Fallback.Strength.BUILT_IN
          ? refreshed(value.value(), place)
          : value.value();
    }
    if (fallback instanceof Fallback.None) {
      if (SettingKind.of(raw) == SettingKind.OPTIONAL) {
        return emptyOptional(raw);
      }
      problems.add(place, "must be given; there is no default");
    }
    return null;
  }

  /** Applies the sections of the file to the components of a default value. */
  private @Nullable Object refreshed(Object value, JsonLocation place) {
    if (value instanceof Network || value instanceof ModelSource) {
      return value;
    }
    if (value instanceof Component component) {
      return components.refreshed(component, place);
    }
    return RecordMembers.hasMembers(value.getClass())
        ? records.record(value.getClass(), null, Fallback.builtIn(value), place)
        : value;
  }

  private static Object emptyOptional(Class<?> raw) {
    if (raw == OptionalInt.class) {
      return OptionalInt.empty();
    }
    if (raw == OptionalLong.class) {
      return OptionalLong.empty();
    }
    return raw == OptionalDouble.class ? OptionalDouble.empty() : Optional.empty();
  }

  private @Nullable Object optional(Type type, JsonValue json, Fallback fallback) {
    Class<?> raw = SettingKind.raw(type);
    if (json instanceof JsonNull) {
      return emptyOptional(raw);
    }
    Type held = SettingKind.content(type);
    if (held == int.class) {
      Object number = scalars.value(int.class, json);
      return number == null ? null : OptionalInt.of((Integer) number);
    }
    if (held == long.class) {
      Object number = scalars.value(long.class, json);
      return number == null ? null : OptionalLong.of((Long) number);
    }
    if (held == double.class) {
      Object number = scalars.value(double.class, json);
      return number == null ? null : OptionalDouble.of((Double) number);
    }
    Fallback inner = fallback;
    if (fallback instanceof Fallback.Value value && value.value() instanceof Optional<?> usual) {
      inner = usual.isPresent() ? value.holding(usual.get()) : Fallback.NONE;
    }
    Object content = value(held, json, inner, json.location());
    return content == null ? null : Optional.of(content);
  }

  /** Converts a list. All elements are checked, even after one has failed. */
  @Nullable List<Object> list(Type element, JsonValue json) {
    Class<?> raw = SettingKind.raw(element);
    boolean wholeNumbers = SettingKind.isWhole(raw);
    if (wholeNumbers && json instanceof JsonString range) {
      return scalars.range(raw, range);
    }
    if (!(json instanceof JsonArray array)) {
      return scalars.wrongKind(
          wholeNumbers ? "a list or a range such as \"1..10\"" : "a list", json);
    }
    List<Object> values = new ArrayList<>();
    for (JsonValue item : array.elements()) {
      Object value = value(element, item, Fallback.NONE, item.location());
      if (value != null) {
        values.add(value);
      }
    }
    return values.size() == array.elements().size() ? values : null;
  }

  private @Nullable ModelSource networkByName(Class<?> raw, JsonString name) {
    ModelSource source = scope.network(name);
    if (source != null && !raw.isInstance(source)) {
      problems.add(
          name.location(),
          "the network \"%s\" has no weights that could be used here".formatted(name.value()));
      return null;
    }
    return source;
  }
}
