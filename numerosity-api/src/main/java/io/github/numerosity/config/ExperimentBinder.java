package io.github.numerosity.config;

import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.analysis.SharedAnalysis;
import io.github.numerosity.component.Components;
import io.github.numerosity.component.Part;
import io.github.numerosity.component.Part.Kind;
import io.github.numerosity.component.Problem;
import io.github.numerosity.data.ImageDataset;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.experiment.ExperimentBuilder;
import io.github.numerosity.experiment.InvalidExperimentException;
import io.github.numerosity.experiment.KeepResponses;
import io.github.numerosity.experiment.NetworkPlan;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.json.JsonLocation;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonNull;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.JsonString;
import io.github.numerosity.json.JsonValue.Member;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.Training;
import io.github.numerosity.outcome.StoredRun;
import io.github.numerosity.outcome.Synthesis;
import io.github.numerosity.response.LayerProbe;
import io.github.numerosity.response.Probe;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stimulus.StimulusSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Conversion of the root of a configuration into an experiment. For one use. */
final class ExperimentBinder implements Scope {
  static final String SEED = "seed";

  private final JsonObject root;
  private final Problems problems;
  private final Binder binder;
  private final Map<String, Fallback> sections = new LinkedHashMap<>();
  private final NetworkSection networks;
  private final AnalysisSection analyses;
  private @Nullable EngineSection engine;

  /**
   * Options of the data kept from a run.
   *
   * @param responses whether responses are written to files
   */
  @Settings
  record Keep(KeepResponses responses) {}

  /**
   * Creates a binder.
   *
   * @param root configuration merged with the defaults
   */
  ExperimentBinder(JsonObject root, Components components, Problems problems) {
    this.root = root;
    this.problems = problems;
    this.binder = new Binder(components, problems, this);
    this.analyses = new AnalysisSection(binder, given(Section.ANALYSES));
    this.networks =
        new NetworkSection(
            binder,
            given(Section.NETWORKS),
            this::engine,
            !DefaultFile.holds(given(Section.ENGINE)));
  }

  /** All parts read, before they are checked together. */
  private record Parts(
      ExperimentBuilder builder,
      List<NetworkSection.Located> networks,
      Optional<StimulusPlan> stimuli,
      Optional<Probe> probe,
      List<Long> seeds,
      Map<Part, JsonLocation> places) {}

  /**
   * Creates the experiment.
   *
   * @throws ConfigException if there is any problem
   */
  Experiment experiment() {
    return built(parts());
  }

  /** Returns the origins of the values of the experiment, after its creation. */
  Origins origins() {
    return binder.origins();
  }

  /**
   * Creates the stimuli of the experiment, even if its networks cannot be trained or opened.
   *
   * @throws ConfigException if there is any other problem
   */
  ShownStimuli shown() {
    Parts parts = parts();
    if (parts.networks().isEmpty()) {
      problems.add(
          given(Section.NETWORKS).location(),
          "a network is needed; its input is the size of pictures");
    }
    problems.throwIfAny();
    NetworkSection.Located first = parts.networks().get(0);
    StimulusPlan plan = parts.stimuli().orElseThrow();
    try {
      ImageSize size = first.plan().source().shape().input();
      plan.problems(size).forEach(problem -> add(problem, parts));
      problems.throwIfAny();
      return new ShownStimuli(plan, size, parts.seeds());
    } catch (IllegalArgumentException e) {
      problems.add(first.place(), String.valueOf(e.getMessage()));
    }
    problems.throwIfAny();
    throw new IllegalStateException("stimuli were rejected without a problem");
  }

  private Parts parts() {
    binder.records().rejectUnknown(root, Section.keys(), Set.of());
    root.members().values().forEach(member -> binder.origins().given(member.value().location()));
    Member lower = root.members().get(Section.EXTENDS.key());
    if (lower != null) {
      // In a file, the key has been resolved and removed before.
      problems.add(lower.nameLocation(), "can only be given in a file");
    }
    find(Section.SCHEMA).ifPresent(json -> binder.scalars().text("a string", json));
    formatVersion();
    ExperimentBuilder builder = Experiment.builder();
    if (find(Section.NAME).isPresent()
        && binder.value(String.class, given(Section.NAME), Fallback.NONE, root.location())
            instanceof String name) {
      builder.name(name);
    }
    List<Object> seeds = seeds();
    if (seeds != null) {
      builder.seeds(seeds.stream().mapToLong(seed -> (Long) seed));
    }
    readGivenSections();
    List<NetworkSection.Located> located = networks.all();
    StimulusPlan plan = (StimulusPlan) stimuli();
    if (plan != null) {
      builder.stimuli(plan);
    }
    Probe probe = probe();
    if (probe != null) {
      builder.probe(probe);
    }
    Map<Part, JsonLocation> places = new HashMap<>();
    each(Section.ANALYSES, analyses::made)
        .forEach(
            (place, part) -> {
              SelectivityAnalysis<?> analysis = (SelectivityAnalysis<?>) part;
              places.put(Part.of(Kind.ANALYSIS, analysis.name()), place);
              builder.analysis(analysis);
            });
    each(
            Section.SYNTHESES,
            json ->
                Optional.ofNullable(
                    binder.value(Synthesis.class, json, Fallback.NONE, json.location())))
        .forEach(
            (place, part) -> {
              Synthesis synthesis = (Synthesis) part;
              places.put(Part.of(Kind.SYNTHESIS, synthesis.name()), place);
              builder.synthesis(synthesis);
            });
    Object keep =
        binder.value(
            Keep.class,
            find(Section.KEEP).orElse(null),
            Fallback.builtIn(new Keep(KeepResponses.AUTO)),
            root.location());
    if (keep instanceof Keep kept) {
      builder.keepResponses(kept.responses());
    }
    for (NetworkSection.Located network : located) {
      NetworkPlan added = network.plan();
      places.put(Part.of(Kind.NETWORK, added.name()), network.place());
      if (added.role() == NetworkRole.MODEL) {
        builder.model(added.name(), added.source());
      } else {
        builder.control(added.name(), added.source());
      }
    }
    problems.throwIfAny();
    return new Parts(
        builder,
        located,
        Optional.ofNullable(plan),
        Optional.ofNullable(probe),
        seeds == null ? List.of() : seeds.stream().map(seed -> (Long) seed).toList(),
        places);
  }

  private Optional<JsonValue> find(Section section) {
    return root.find(section.key());
  }

  private JsonValue given(Section section) {
    return find(section).orElse(root);
  }

  private void formatVersion() {
    JsonValue json = find(Section.FORMAT_VERSION).orElse(null);
    Object version = binder.value(int.class, json, Fallback.NONE, missing(Section.FORMAT_VERSION));
    if (json != null
        && version instanceof Integer number
        && number != StoredRun.CONFIGURATION_VERSION) {
      problems.add(
          json.location(),
          number > StoredRun.CONFIGURATION_VERSION
              ? "version %d is newer than this program, which reads version %d; use a newer release"
                  .formatted(number, StoredRun.CONFIGURATION_VERSION)
              : "must be %d, got %d".formatted(StoredRun.CONFIGURATION_VERSION, number));
    }
  }

  private JsonLocation missing(Section section) {
    JsonLocation place = root.location();
    return new JsonLocation(place.source(), place.offset(), section.key());
  }

  private @Nullable List<Object> seeds() {
    JsonValue json = find(Section.SEEDS).orElse(null);
    if (json == null) {
      problems.add(missing(Section.SEEDS), "must be given, such as \"1..10\"; there is no default");
      return null;
    }
    return binder.list(Long.class, json);
  }

  /**
   * Returns whether a section of the file overrides the default of a setting.
   *
   * @param name of the setting
   * @param type of the setting
   */
  static boolean isSection(String name, Class<?> type) {
    return (name.equals(Section.DATA.key()) && type == ImageDataset.class)
        || (name.equals(Section.TRAINING.key()) && type == Training.class);
  }

  /** Reads the given sections, which are checked even if no network uses them. */
  private void readGivenSections() {
    for (Section section : List.of(Section.DATA, Section.TRAINING)) {
      if (find(section).filter(json -> !DefaultFile.holds(json)).isPresent()) {
        section(section.key(), section == Section.DATA ? ImageDataset.class : Training.class);
      }
    }
    if (!DefaultFile.holds(given(Section.ENGINE))) {
      engine();
    }
  }

  @Override
  public Fallback section(String name, Class<?> type) {
    if (SharedAnalysis.class.isAssignableFrom(type)) {
      return analyses.first(type);
    }
    if (!isSection(name, type)) {
      return Fallback.NONE;
    }
    Fallback known = sections.get(name);
    if (known != null) {
      return known;
    }
    // A setting in the section may have the name of the section, which is not its default then.
    sections.put(name, Fallback.NONE);
    Section key = type == Training.class ? Section.TRAINING : Section.DATA;
    Fallback start = key == Section.TRAINING ? Fallback.builtIn(Training.poster()) : Fallback.NONE;
    Object value = binder.value(type, find(key).orElse(null), start, missing(key));
    Fallback section = value == null ? Fallback.UNKNOWN : Fallback.given(value, name);
    sections.put(name, section);
    return section;
  }

  private EngineSection engine() {
    EngineSection read = engine;
    if (read == null) {
      read = EngineSection.read(binder, given(Section.ENGINE));
      engine = read;
    }
    return read;
  }

  @Override
  public boolean hasNetwork(String name) {
    return networks.has(name);
  }

  @Override
  public @Nullable ModelSource network(JsonString name) {
    return networks.named(name);
  }

  /** Returns a plan with the other defaults; the default file gives the sets. */
  static StimulusPlan usualStimuli() {
    return Stimuli.of(
        new StimulusSet(
            "none",
            (request, random) -> {
              throw new IllegalStateException("a placeholder was drawn");
            }));
  }

  private @Nullable Object stimuli() {
    JsonValue json = given(Section.STIMULI);
    Object plan =
        binder.value(StimulusPlan.class, json, Fallback.fixed(usualStimuli()), json.location());
    if (json instanceof JsonObject members
        && members.find(SEED).filter(seed -> !(seed instanceof JsonNull)).isEmpty()) {
      JsonLocation place = DefaultFile.holds(json) ? root.location() : json.location();
      problems.add(
          new JsonLocation(
              place.source(), place.offset(), JsonLocation.member(Section.STIMULI.key(), SEED)),
          "must be given; there is no default");
    }
    return plan;
  }

  private @Nullable Probe probe() {
    JsonValue json = given(Section.PROBE);
    if (json instanceof JsonObject members
        && !members.members().containsKey(ComponentBinder.TYPE)) {
      binder.origins().builtIn(JsonLocation.member(Section.PROBE.key(), ComponentBinder.TYPE));
      return (Probe) binder.value(LayerProbe.class, json, Fallback.NONE, json.location());
    }
    return (Probe) binder.value(Probe.class, json, Fallback.NONE, json.location());
  }

  private Map<JsonLocation, Object> each(
      Section section, Function<JsonValue, Optional<Object>> reading) {
    Map<JsonLocation, Object> parts = new LinkedHashMap<>();
    JsonValue json = given(section);
    if (json instanceof JsonArray array) {
      for (JsonValue element : array.elements()) {
        reading.apply(element).ifPresent(part -> parts.put(element.location(), part));
      }
    } else {
      problems.add(json.location(), "must be a list, got " + Scalars.shown(json));
    }
    return parts;
  }

  /** Checks the parts together. */
  private Experiment built(Parts parts) {
    try {
      return parts.builder().build();
    } catch (InvalidExperimentException e) {
      e.problems().forEach(problem -> add(problem, parts));
    }
    problems.throwIfAny();
    throw new IllegalStateException("an experiment was rejected without a problem");
  }

  /** Adds a problem at the location of its setting or part. */
  private void add(Problem problem, Parts parts) {
    Part part = problem.part().orElse(Part.of(Kind.EXPERIMENT));
    JsonLocation place = place(part, parts);
    problems.add(
        problem.setting().flatMap(setting -> given(place, setting)).orElse(place),
        part.name().isPresent() ? part + ": " + problem.message() : problem.message());
  }

  private JsonLocation place(Part part, Parts parts) {
    JsonLocation known = parts.places().get(part);
    if (known != null) {
      return known;
    }
    JsonLocation stimuli = given(Section.STIMULI).location();
    return switch (part.kind()) {
      case EXPERIMENT -> root.location();
      case NETWORK -> given(Section.NETWORKS).location();
      case SEEDS -> given(Section.SEEDS).location();
      case STIMULI -> stimuli;
      case STIMULUS_SET -> given(stimuli, set(part, parts)).orElse(stimuli);
      case PROBE -> given(Section.PROBE).location();
      case ANALYSIS -> given(Section.ANALYSES).location();
      case SYNTHESIS -> given(Section.SYNTHESES).location();
    };
  }

  private static String set(Part part, Parts parts) {
    List<String> sets =
        parts.stimuli().orElseThrow().sets().stream().map(StimulusSet::name).toList();
    return JsonLocation.element("sets", sets.indexOf(part.name().orElseThrow()));
  }

  /**
   * Returns the location of a setting or of the nearest enclosing value that was given; empty if it
   * is a default of the part. A setting taken from elsewhere in the file has the location there.
   */
  private Optional<JsonLocation> given(JsonLocation part, String setting) {
    String path = part.path() + "." + setting;
    while (path.length() > part.path().length()) {
      Optional<JsonLocation> found =
          binder
              .origins()
              .of(path)
              .filter(at -> !part.path().startsWith(at.path()))
              .filter(at -> !at.source().equals(DefaultFile.source()));
      if (found.isPresent()) {
        return found;
      }
      path = path.substring(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('[')));
    }
    return Optional.empty();
  }
}
