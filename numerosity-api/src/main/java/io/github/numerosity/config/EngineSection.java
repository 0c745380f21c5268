package io.github.numerosity.config;

import io.github.numerosity.component.ComponentType;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.Network;
import io.github.numerosity.model.WeightSource;
import io.github.numerosity.settings.RecordMembers;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Section {@code engine}: default type of networks, and settings shared by all networks of that
 * type, such as the device.
 *
 * @param type of networks; null if the section has a problem
 * @param shared values by the names of the settings
 */
record EngineSection(@Nullable ComponentType<?, ?> type, Map<String, Fallback> shared) {
  /** Returns whether networks share a setting: all do but those that define a single network. */
  static boolean isShared(RecordComponent part) {
    return part.getType() != Network.class && part.getType() != WeightSource.class;
  }

  static EngineSection read(Binder binder, JsonValue json) {
    ComponentBinder.Chosen chosen =
        binder.components().choose(ModelSource.class, json, Fallback.NONE);
    if (chosen == null) {
      return new EngineSection(null, Map.of());
    }
    Map<String, Fallback> shared = new LinkedHashMap<>();
    JsonObject members = chosen.members();
    if (members == null) {
      return new EngineSection(chosen.type(), shared);
    }
    List<String> names = new ArrayList<>();
    for (RecordComponent part : RecordMembers.components(chosen.type().settingsType())) {
      if (!isShared(part)) {
        continue;
      }
      names.add(part.getName());
      JsonValue given = members.find(part.getName()).orElse(null);
      if (given != null) {
        Fallback fallback =
            chosen
                .type()
                .defaults()
                .map(defaults -> Fallback.builtIn(Binder.part(defaults, part)))
                .orElse(Fallback.NONE);
        Object value = binder.value(part.getGenericType(), given, fallback, given.location());
        shared.put(
            part.getName(),
            value == null ? Fallback.UNKNOWN : Fallback.given(value, given.location().path()));
      }
    }
    binder.records().rejectUnknown(members, names, Set.of(ComponentBinder.TYPE));
    return new EngineSection(chosen.type(), shared);
  }
}
