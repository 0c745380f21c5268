package io.github.numerosity.config;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.component.Components;
import io.github.numerosity.model.Network;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.RecordMembers;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of settings: the counterpart of {@link Binder}, with the same {@link SettingKind}, names,
 * ranges and records.
 */
final class SettingSchemas {
  private final Schema schema = new Schema();
  private final Descriptions descriptions = new Descriptions();
  private final ComponentSchemas components;
  private final NetworkSchemas networks;
  private final Defaults defaults;

  SettingSchemas(Components components) {
    this.components = new ComponentSchemas(this, components);
    this.networks = new NetworkSchemas(this);
    this.defaults = new Defaults(components);
  }

  Schema schema() {
    return schema;
  }

  Descriptions descriptions() {
    return descriptions;
  }

  ComponentSchemas components() {
    return components;
  }

  NetworkSchemas networks() {
    return networks;
  }

  /** Returns the schema of a setting. */
  Map<String, Object> setting(Type type, Fallback fallback) {
    Class<?> raw = SettingKind.raw(type);
    return switch (SettingKind.of(raw)) {
      case OPTIONAL -> Schema.orNull(setting(SettingKind.content(type), content(fallback)));
      case LIST -> list(SettingKind.content(type));
      case SCALAR -> scalar(raw);
      case STIMULUS_SET -> components.stimulusSet();
      case NETWORK -> networks.layers();
      case COMPONENT -> components.component(raw, fallback);
      case RECORD -> record(raw, fallback, Set.of(), Map.of(), Fallback::part);
    };
  }

  private static Fallback content(Fallback fallback) {
    if (fallback instanceof Fallback.Value known && known.value() instanceof Optional<?> held) {
      return held.<Fallback>map(Fallback::builtIn).orElse(Fallback.NONE);
    }
    return fallback;
  }

  private Map<String, Object> scalar(Class<?> type) {
    Map<String, Object> scalar = new LinkedHashMap<>(Scalars.schema(type));
    if (type.isEnum()) {
      List<String> words =
          Arrays.stream(type.getEnumConstants())
              .map(constant -> descriptions.of((Enum<?>) constant).orElse(""))
              .toList();
      if (words.stream().anyMatch(word -> !word.isEmpty())) {
        scalar.put("enumDescriptions", words);
      }
    }
    return scalar;
  }

  Map<String, Object> list(Type element) {
    Map<String, Object> list = Schema.list(setting(element, Fallback.NONE));
    return SettingKind.isWhole(SettingKind.raw(element))
        ? Schema.either(list, Scalars.rangeSchema())
        : list;
  }

  /** Fallback of a component of a record: {@link Fallback#part} or a special case of it. */
  @FunctionalInterface
  interface Parts {
    Fallback part(RecordComponent part, Fallback owner, Set<String> required);
  }

  /**
   * Returns the schema of a record.
   *
   * @param required settings that must be given although the record has a value
   * @param beside keys that are not settings
   */
  Map<String, Object> record(
      Class<?> type,
      Fallback fallback,
      Set<String> required,
      Map<String, Object> beside,
      Parts parts) {
    Map<String, Object> properties = new LinkedHashMap<>(beside);
    List<String> must = new ArrayList<>();
    for (RecordComponent part : RecordMembers.components(type)) {
      Fallback partly = parts.part(part, fallback, required);
      properties.put(part.getName(), described(part, partly));
      if (partly instanceof Fallback.None
          && SettingKind.of(part.getType()) != SettingKind.OPTIONAL) {
        must.add(part.getName());
      }
      if (part.getType() == Network.class) {
        NetworkBinder.BESIDE.forEach(name -> properties.put(name, networks.beside(name)));
      }
    }
    return Schema.closed(properties, must);
  }

  /** Returns the schema of a component of a record, with its description and default. */
  Map<String, Object> described(RecordComponent part, Fallback fallback) {
    Map<String, Object> described = new LinkedHashMap<>();
    descriptions.of(part).ifPresent(text -> described.put("description", text));
    described.putAll(
        ranged(setting(part.getGenericType(), fallback), part.getAnnotation(Range.class)));
    if (fallback instanceof Fallback.Value known) {
      defaults.of(known.value()).ifPresent(value -> described.put("default", value));
    }
    return described;
  }

  /** Adds the range to a number, the number in an optional or each number of a list. */
  private static Map<String, Object> ranged(Map<String, Object> setting, @Nullable Range range) {
    if (range == null) {
      return setting;
    }
    Map<String, Object> narrow = new LinkedHashMap<>(setting);
    if (narrow.get("anyOf") instanceof List<?> either) {
      narrow.put("anyOf", either.stream().map(one -> ranged(schemaOf(one), range)).toList());
    } else if (narrow.containsKey("items")) {
      narrow.put("items", ranged(schemaOf(narrow.get("items")), range));
    } else if (narrow.containsKey("maximum")) {
      Map<String, Object> keywords = Ranges.keywords(range);
      if (keywords.containsKey("exclusiveMinimum")) {
        narrow.remove("minimum");
      }
      if (keywords.containsKey("exclusiveMaximum")) {
        narrow.remove("maximum");
      }
      narrow.putAll(keywords);
    }
    return narrow;
  }

  @SuppressWarnings("unchecked") // schemas are made here, with strings as keys
  private static Map<String, Object> schemaOf(@Nullable Object schema) {
    return (Map<String, Object>) requireNonNull(schema, "schema");
  }
}
