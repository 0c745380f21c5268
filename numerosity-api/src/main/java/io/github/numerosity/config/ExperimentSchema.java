package io.github.numerosity.config;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Components;
import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.experiment.KeepResponses;
import io.github.numerosity.json.JsonWriter;
import io.github.numerosity.model.Training;
import io.github.numerosity.outcome.StoredRun;
import io.github.numerosity.outcome.Synthesis;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON Schema (draft 2020-12) of experiment files, for completion and checks in editors. Immutable.
 *
 * <p>The schema is generated from the declarations that {@link ExperimentReader} uses: the settings
 * records of all component types, including those of third parties, their defaults and {@link
 * io.github.numerosity.settings.Range ranges}. It accepts every file that the reader accepts. Only
 * the reader checks that settings and layers fit together, that references and files exist, and
 * that no setting is missing where another file or section may supply it.
 *
 * <p>Descriptions come from {@code META-INF/numerosity/settings.properties} of the jar with the
 * settings, as in {@code com.example.Spirals.turns = number of turns of the arms}. The key of a
 * type is its class name, that of an enum constant the class name, a dot and the constant. Settings
 * without a description are included without one.
 */
public final class ExperimentSchema {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private final Components components;
  private final List<String> presets;

  private ExperimentSchema(Components components, Collection<String> presets) {
    this.components = requireNonNull(components, "components");
    this.presets = List.copyOf(presets);
  }

  /**
   * Returns the schema without presets.
   *
   * @param components component types that a file may name
   * @return the schema
   */
  public static ExperimentSchema of(Components components) {
    return new ExperimentSchema(components, List.of());
  }

  /**
   * Sets the presets that editors offer for {@code extends}.
   *
   * @param names names of presets; files can be extended too
   * @return a new schema
   */
  public ExperimentSchema withPresets(Collection<String> names) {
    return new ExperimentSchema(components, names);
  }

  /**
   * Returns the text.
   *
   * @return JSON, the same for equal components, with a line feed at the end
   */
  public String text() {
    return JsonWriter.plain().text(root());
  }

  private Map<String, Object> root() {
    SettingSchemas settings = new SettingSchemas(components);
    Map<String, Object> properties = new LinkedHashMap<>();
    Map<String, Object> alone = new LinkedHashMap<>();
    Map<String, Object> extending = new LinkedHashMap<>();
    for (Section section : Section.values()) {
      Map<String, Object> description = Schema.members("description", section.description());
      if (isJoined(section)) {
        alone.put(section.key(), section(section, settings, false));
        extending.put(section.key(), section(section, settings, true));
      } else {
        description.putAll(section(section, settings, false));
      }
      properties.put(section.key(), description);
    }
    Map<String, Object> root = Schema.members("$schema", DRAFT, "title", "numerosity experiment");
    root.putAll(Schema.closed(properties, List.of()));
    root.putAll(
        Schema.ifPresent(
            Section.EXTENDS.key(),
            Schema.members("properties", extending),
            Schema.members(
                "properties",
                alone,
                "required",
                List.of(
                    Section.FORMAT_VERSION.key(), Section.SEEDS.key(), Section.STIMULI.key()))));
    root.put("$defs", settings.schema().definitions());
    return root;
  }

  /** Returns whether a section of a file is merged with that of the extended file. */
  private static boolean isJoined(Section section) {
    return switch (section) {
      case DATA, TRAINING, ENGINE, STIMULI, PROBE, KEEP -> true;
      default -> false;
    };
  }

  private Map<String, Object> section(Section section, SettingSchemas settings, boolean extending) {
    return switch (section) {
      case SCHEMA, NAME -> Scalars.schema(String.class);
      case FORMAT_VERSION -> Schema.members("const", StoredRun.CONFIGURATION_VERSION);
      case EXTENDS ->
          presets.isEmpty()
              ? Scalars.schema(String.class)
              : Schema.either(Schema.members("enum", presets), Scalars.schema(String.class));
      case SEEDS -> settings.list(Long.class);
      case DATA -> settings.components().data(extending);
      case NETWORKS -> settings.networks().section();
      case TRAINING ->
          settings.setting(
              Training.class, extending ? Fallback.UNKNOWN : Fallback.builtIn(Training.poster()));
      case ENGINE -> settings.networks().engine(extending);
      case STIMULI -> stimuli(settings, extending);
      case PROBE -> settings.components().probe(extending);
      case ANALYSES -> settings.list(SelectivityAnalysis.class);
      case SYNTHESES -> settings.list(Synthesis.class);
      case KEEP ->
          settings.setting(
              ExperimentBinder.Keep.class,
              Fallback.builtIn(new ExperimentBinder.Keep(KeepResponses.AUTO)));
    };
  }

  /**
   * Returns the schema of the stimuli. A file must give the seed, which is optional in Java because
   * it can be set later.
   */
  private static Map<String, Object> stimuli(SettingSchemas settings, boolean extending) {
    Map<String, Object> stimuli =
        settings.setting(
            StimulusPlan.class,
            extending ? Fallback.UNKNOWN : Fallback.builtIn(ExperimentBinder.usualStimuli()));
    @SuppressWarnings("unchecked") // as every closed schema
    Map<String, Object> properties =
        (Map<String, Object>) requireNonNull(stimuli.get("properties"));
    @SuppressWarnings("unchecked") // as every schema
    Map<String, Object> seed =
        (Map<String, Object>) requireNonNull(properties.get(ExperimentBinder.SEED));
    seed.putAll(Scalars.schema(long.class));
    if (!extending) {
      stimuli.put("required", List.of(ExperimentBinder.SEED));
    }
    return stimuli;
  }

  @Override
  public String toString() {
    return "ExperimentSchema[%d component types, presets %s]"
        .formatted(components.types().size(), presets);
  }
}
