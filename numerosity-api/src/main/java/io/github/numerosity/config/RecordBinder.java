package io.github.numerosity.config;

import io.github.numerosity.json.JsonLocation;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.Member;
import io.github.numerosity.model.Network;
import io.github.numerosity.settings.RecordMembers;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Creation of settings records from the members of an object and the fallbacks of the others. */
final class RecordBinder {
  private final Binder binder;

  RecordBinder(Binder binder) {
    this.binder = binder;
  }

  @Nullable Object record(
      Class<?> type, @Nullable JsonObject json, Fallback fallback, JsonLocation place) {
    return record(type, json, part -> fallback(part, fallback, Set.of()), Set.of(), place);
  }

  Fallback fallback(RecordComponent part, Fallback whole, Set<String> required) {
    if (whole instanceof Fallback.Value value && value.strength() == Fallback.Strength.GIVEN) {
      return value.part(part);
    }
    Fallback section = binder.scope().section(part.getName(), part.getType());
    if (!(section instanceof Fallback.None)) {
      return section;
    }
    if (whole instanceof Fallback.Value value) {
      return required.contains(part.getName()) ? Fallback.NONE : value.part(part);
    }
    return whole;
  }

  @Nullable Object record(
      Class<?> type,
      @Nullable JsonObject json,
      Function<RecordComponent, Fallback> fallbacks,
      Set<String> reserved,
      JsonLocation place) {
    List<RecordComponent> parts = RecordMembers.components(type);
    Set<String> names = new LinkedHashSet<>(Binder.names(type));
    boolean withNetwork = false;
    for (RecordComponent part : parts) {
      withNetwork |= part.getType() == Network.class;
    }
    if (withNetwork) {
      names.addAll(NetworkBinder.BESIDE);
    }
    if (json != null) {
      rejectUnknown(json, names, reserved);
    }
    List<Object> values = new ArrayList<>();
    boolean complete = true;
    for (RecordComponent part : parts) {
      JsonValue given = json == null ? null : json.find(part.getName()).orElse(null);
      JsonLocation where =
          given == null
              ? new JsonLocation(
                  place.source(), place.offset(), JsonLocation.member(place.path(), part.getName()))
              : given.location();
      Object value =
          part.getType() == Network.class
              ? binder.networks().beside(json, given, fallbacks.apply(part), where)
              : binder.value(part.getGenericType(), given, fallbacks.apply(part), where);
      if (value != null) {
        values.add(value);
        complete &= given == null || binder.ranges().check(part, value, given);
      }
    }
    return complete && values.size() == parts.size()
        ? checked(() -> RecordMembers.create(type, values), json, Binder.names(type), place)
        : null;
  }

  void rejectUnknown(JsonObject json, Collection<String> names, Set<String> reserved) {
    json.members()
        .forEach(
            (name, member) -> {
              if (!names.contains(name) && !reserved.contains(name)) {
                List<String> known = new ArrayList<>(names);
                known.addAll(reserved);
                binder
                    .problems()
                    .add(member.nameLocation(), "unknown key" + Nearest.hint(name, known));
              }
            });
  }

  /**
   * Runs a constructor and reports an exception as a problem at the setting named in its message.
   *
   * @param names names of the settings that the message may contain
   */
  <T> @Nullable T checked(
      Supplier<T> constructor, @Nullable JsonObject json, List<String> names, JsonLocation place) {
    try {
      return constructor.get();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      binder.problems().add(blamed(message, json, names).orElse(place), message);
      return null;
    } catch (RuntimeException e) {
      // Components of third parties may throw any exception; the rest of the file is read anyway.
      String message = "refused with " + e;
      binder.problems().add(blamed(message, json, names).orElse(place), message);
      return null;
    }
  }

  /** Returns the location of the first setting in a message that the file gives. */
  private static Optional<JsonLocation> blamed(
      String message, @Nullable JsonObject json, List<String> names) {
    if (json == null) {
      return Optional.empty();
    }
    for (String word : message.split("[^A-Za-z0-9_]+", -1)) {
      Member member = names.contains(word) ? json.members().get(word) : null;
      if (member != null) {
        return Optional.of(member.value().location());
      }
    }
    return Optional.empty();
  }
}
