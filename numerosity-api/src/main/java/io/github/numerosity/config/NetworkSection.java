package io.github.numerosity.config;

import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.component.Component;
import io.github.numerosity.component.ComponentType;
import io.github.numerosity.experiment.NetworkPlan;
import io.github.numerosity.json.JsonLocation;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.JsonString;
import io.github.numerosity.model.ModelSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Section {@code networks}. Networks refer to each other by name, in any order: by {@code extends},
 * and by settings such as the {@code of} of permuted weights.
 */
final class NetworkSection {
  static final String NAME = "name";
  static final String ROLE = "role";
  static final String EXTENDS = "extends";
  private static final String ENGINE_TYPE =
      JsonLocation.member(Section.ENGINE.key(), ComponentBinder.TYPE);
  private static final Set<String> RESERVED = Set.of(NAME, ROLE, EXTENDS, ComponentBinder.TYPE);

  /** Longest chain of references, a protection of the stack. */
  private static final int MAX_CHAIN = 32;

  private final Binder binder;
  private final JsonValue json;
  private final Supplier<EngineSection> engine;
  private final boolean engineGiven;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> byName = new LinkedHashMap<>();
  private final Deque<Entry> open = new ArrayDeque<>();
  private boolean indexed;

  /**
   * Network with its location.
   *
   * @param plan complete
   * @param place location of its JSON
   */
  record Located(NetworkPlan plan, JsonLocation place) {}

  /** Element of the section with the result of its conversion. */
  private static final class Entry {
    private final JsonValue json;
    private final String name;
    private boolean done;
    private @Nullable ModelSource source;

    private Entry(JsonValue json, String name) {
      this.json = json;
      this.name = name;
    }
  }

  /**
   * Creates the section.
   *
   * @param json the section
   * @param engine read only if a network does not name its type
   * @param engineGiven whether the file has an engine, whose settings networks of its type share;
   *     the default engine shares none, so that its type need not be on the class path
   */
  NetworkSection(
      Binder binder, JsonValue json, Supplier<EngineSection> engine, boolean engineGiven) {
    this.binder = binder;
    this.json = json;
    this.engine = engine;
    this.engineGiven = engineGiven;
  }

  /** Returns the elements by name. The engine is read later, because it may refer to them. */
  private Map<String, Entry> byName() {
    if (indexed) {
      return byName;
    }
    indexed = true;
    if (!(json instanceof JsonArray array)) {
      binder.problems().add(json.location(), "must be a list, got " + Scalars.shown(json));
      return byName;
    }
    if (array.elements().isEmpty()) {
      binder.problems().add(json.location(), "must hold at least one network");
    }
    for (JsonValue element : array.elements()) {
      String name = name(element);
      if (name == null) {
        continue;
      }
      Entry entry = new Entry(element, name);
      entries.add(entry);
      if (byName.putIfAbsent(name, entry) != null) {
        binder
            .problems()
            .add(element.location(), "a network before is called \"%s\" too".formatted(name));
      }
    }
    return byName;
  }

  /** Returns the name of a network, by default that of its type. */
  private @Nullable String name(JsonValue json) {
    if (json instanceof JsonString type) {
      return type.value();
    }
    if (!(json instanceof JsonObject members)) {
      return binder.scalars().wrongKind("an object", json);
    }
    JsonValue given = members.find(NAME).orElse(null);
    if (given != null) {
      return binder.scalars().text("a string", given);
    }
    if (members.find(ComponentBinder.TYPE).orElse(null) instanceof JsonString type) {
      return type.value();
    }
    ComponentType<?, ?> type = engine.get().type();
    return type == null ? null : type.name();
  }

  /** Reads all networks and omits those with problems. */
  List<Located> all() {
    byName();
    List<Located> networks = new ArrayList<>();
    boolean hasModel = false;
    for (Entry entry : entries) {
      ModelSource source = resolve(entry, entry.json.location());
      JsonObject members = entry.json instanceof JsonObject object ? object : null;
      NetworkRole role = role(members, hasModel);
      hasModel |= role == NetworkRole.MODEL;
      origin(entry.json.location(), members, NAME, ComponentBinder.TYPE);
      origin(entry.json.location(), members, ROLE, ROLE);
      NetworkPlan plan =
          source == null
              ? null
              : binder
                  .records()
                  .checked(
                      () -> new NetworkPlan(entry.name, role, source),
                      members,
                      List.of(NAME),
                      entry.json.location());
      if (plan != null) {
        networks.add(new Located(plan, entry.json.location()));
      }
    }
    return networks;
  }

  /** Records the origin of a key that is not a setting; if omitted, it has that of another key. */
  private void origin(
      JsonLocation network, @Nullable JsonObject members, String key, String followed) {
    String path = JsonLocation.member(network.path(), key);
    JsonValue given = members == null ? null : members.find(key).orElse(null);
    if (given != null) {
      binder.origins().given(path, given.location());
    } else if (key.equals(followed)) {
      binder.origins().builtIn(path);
    } else {
      binder.origins().same(path, JsonLocation.member(network.path(), followed));
    }
  }

  /** Returns the role of a network. The first one that is not declared a control is the model. */
  private NetworkRole role(@Nullable JsonObject members, boolean hasModel) {
    NetworkRole standard = hasModel ? NetworkRole.CONTROL : NetworkRole.MODEL;
    JsonValue given = members == null ? null : members.find(ROLE).orElse(null);
    Object role = given == null ? null : binder.scalars().value(NetworkRole.class, given);
    return role == null ? standard : (NetworkRole) role;
  }

  boolean has(String name) {
    return byName().containsKey(name);
  }

  /** Resolves a reference to a network; null after a problem. */
  @Nullable ModelSource named(JsonString name) {
    Entry entry = byName().get(name.value());
    if (entry == null) {
      binder
          .problems()
          .add(
              name.location(),
              "no network is called %s%s"
                  .formatted(Scalars.shown(name), Nearest.hint(name.value(), byName().keySet())));
      return null;
    }
    return resolve(entry, name.location());
  }

  private @Nullable ModelSource resolve(Entry entry, JsonLocation reference) {
    if (entry.done) {
      return entry.source;
    }
    if (open.contains(entry)) {
      List<String> circle = new ArrayList<>();
      open.descendingIterator().forEachRemaining(network -> circle.add(network.name));
      binder
          .problems()
          .add(
              reference,
              "networks refer to each other in a circle: %s -> %s"
                  .formatted(
                      String.join(
                          " -> ", circle.subList(circle.indexOf(entry.name), circle.size())),
                      entry.name));
      return null;
    }
    if (open.size() == MAX_CHAIN) {
      binder
          .problems()
          .add(reference, "networks refer to each other over more than %d".formatted(MAX_CHAIN));
      return null;
    }
    open.push(entry);
    entry.source = (ModelSource) source(entry.json);
    open.pop();
    entry.done = true;
    return entry.source;
  }

  /** Returns what the engine of the file sets for the networks of a type. */
  private Map<String, Fallback> shared(ComponentType<?, ?> type) {
    if (!engineGiven) {
      return Map.of();
    }
    EngineSection section = engine.get();
    return type == section.type() ? section.shared() : Map.of();
  }

  private @Nullable Component source(JsonValue json) {
    JsonObject members = json instanceof JsonObject object ? object : null;
    JsonValue parent = members == null ? null : members.find(EXTENDS).orElse(null);
    boolean typed = members == null || members.members().containsKey(ComponentBinder.TYPE);
    Fallback extended = parent == null ? Fallback.NONE : extended(parent);
    ComponentBinder.Chosen chosen;
    if (typed || extended instanceof Fallback.Value) {
      chosen = binder.components().choose(ModelSource.class, json, extended);
    } else {
      // The type is unknown if the extended network has a problem.
      String path = json.location().path();
      binder.origins().same(JsonLocation.member(path, ComponentBinder.TYPE), ENGINE_TYPE);
      ComponentType<?, ?> type = parent == null ? engine.get().type() : null;
      chosen = type == null ? null : new ComponentBinder.Chosen(type, members, Fallback.NONE);
    }
    if (chosen == null) {
      return null;
    }
    Fallback given = chosen.settings();
    if (parent != null && !(given instanceof Fallback.Value)) {
      if (extended instanceof Fallback.Value) {
        binder
            .problems()
            .add(
                parent.location(),
                "a network of type \"%s\" cannot extend one of another type"
                    .formatted(chosen.type().name()));
      }
      given = Fallback.UNKNOWN;
    }
    Object settings =
        binder
            .components()
            .settings(
                chosen.type(),
                chosen.members(),
                given,
                RESERVED,
                shared(chosen.type()),
                json.location());
    return settings == null
        ? null
        : (ModelSource)
            binder.components().create(chosen.type(), settings, chosen.members(), json.location());
  }

  private Fallback extended(JsonValue json) {
    String text = binder.scalars().text("the name of a network", json);
    ModelSource source = text == null ? null : named(new JsonString(json.location(), text));
    Entry network = text == null ? null : byName().get(text);
    if (source == null || network == null) {
      return Fallback.UNKNOWN;
    }
    if (source.recipe().isEmpty()) {
      binder
          .problems()
          .add(json.location(), "the network \"%s\" has no settings to extend".formatted(text));
      return Fallback.UNKNOWN;
    }
    return Fallback.given(source, network.json.location().path());
  }
}
