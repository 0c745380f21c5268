package io.github.numerosity.config;

import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.component.ComponentType;
import io.github.numerosity.experiment.NetworkPlan;
import io.github.numerosity.model.Layer;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.Network;
import io.github.numerosity.model.Networks;
import io.github.numerosity.settings.RecordMembers;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Schemas of networks: the counterpart of {@link NetworkBinder}, {@link NetworkSection} and {@link
 * EngineSection}.
 */
final class NetworkSchemas {
  private final SettingSchemas settings;

  NetworkSchemas(SettingSchemas settings) {
    this.settings = settings;
  }

  /** Returns the schema of layers. */
  Map<String, Object> layers() {
    return settings
        .schema()
        .ref(
            "network-layers",
            () ->
                Schema.either(
                    Schema.members("enum", Networks.names()),
                    settings.list(Layer.class),
                    Schema.closed(whole(), List.of())));
  }

  private Map<String, Object> whole() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (RecordComponent part : Network.class.getRecordComponents()) {
      Map<String, Object> property = new LinkedHashMap<>();
      settings.descriptions().of(part).ifPresent(text -> property.put("description", text));
      property.putAll(
          NetworkBinder.BESIDE.contains(part.getName()) ? beside(part.getName()) : layers());
      properties.put(part.getName(), property);
    }
    return properties;
  }

  /** Returns the schema of a key that accompanies layers. */
  Map<String, Object> beside(String name) {
    RecordComponent part =
        Arrays.stream(Network.class.getRecordComponents())
            .filter(component -> component.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return settings.described(part, Fallback.UNKNOWN);
  }

  /** Returns the schema of the section of networks. */
  Map<String, Object> section() {
    List<ComponentType<?, ?>> types = settings.components().candidates(ModelSource.class);
    Map<String, Object> network =
        settings
            .schema()
            .ref(
                "network",
                () ->
                    Schema.either(
                        settings.components().names(types),
                        ComponentSchemas.object(
                            types,
                            Schema.anyOf(types.stream().map(this::network).toList()),
                            this::network)));
    Map<String, Object> list = Schema.list(network);
    list.put("minItems", 1);
    return list;
  }

  private Map<String, Object> network(ComponentType<?, ?> type) {
    String name = "network." + type.name();
    return settings
        .schema()
        .ref(
            name,
            () ->
                Schema.ifPresent(
                    NetworkSection.EXTENDS,
                    settings.schema().ref(name + ".extending", () -> network(type, true)),
                    settings.schema().ref(name + ".alone", () -> network(type, false))));
  }

  private Map<String, Object> network(ComponentType<?, ?> type, boolean extending) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put(
        NetworkSection.NAME,
        Schema.members(
            "description",
            "Name of the network in tables and files.",
            "type",
            "string",
            "pattern",
            "^" + NetworkPlan.NAMES + "$"));
    keys.put(
        NetworkSection.ROLE,
        Schema.members(
            "description",
            "A control is compared with the model; by default the first network that is not called a control is the model.",
            "enum",
            Scalars.constants(NetworkRole.class)));
    keys.put(
        NetworkSection.EXTENDS,
        Schema.members(
            "description",
            "The network of this file that gives the settings that are left out here.",
            "type",
            "string"));
    keys.putAll(settings.components().key(type));
    return settings.record(
        type.settingsType(),
        extending ? Fallback.UNKNOWN : ComponentSchemas.usual(type),
        type.required(),
        keys,
        // The engine section overrides the defaults of settings that networks share.
        (part, owner, required) ->
            EngineSection.isShared(part) ? Fallback.UNKNOWN : Fallback.part(part, owner, required));
  }

  /**
   * Returns the schema of the section of the engine.
   *
   * @param extending whether the file extends another one
   */
  Map<String, Object> engine(boolean extending) {
    return settings
        .components()
        .section(ModelSource.class, Section.ENGINE, extending, type -> engine(type, extending));
  }

  private Map<String, Object> engine(ComponentType<?, ?> type, boolean extending) {
    return settings
        .schema()
        .ref(
            (extending ? "engine.extending." : "engine.") + type.name(),
            () -> {
              Fallback fallback = extending ? Fallback.UNKNOWN : ComponentSchemas.usual(type);
              Map<String, Object> properties = settings.components().key(type);
              for (RecordComponent part : RecordMembers.components(type.settingsType())) {
                if (EngineSection.isShared(part)) {
                  Fallback partly = Fallback.part(part, fallback, Set.of());
                  properties.put(part.getName(), settings.described(part, partly));
                }
              }
              return Schema.closed(properties, List.of());
            });
  }
}
