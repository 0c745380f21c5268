package io.github.numerosity.experiment;

import io.github.numerosity.component.Component;
import io.github.numerosity.data.ImageDataset;
import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.json.JsonWriter;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.NetworkSource;
import io.github.numerosity.outcome.StoredRun;
import io.github.numerosity.stimulus.StimulusSet;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writer of experiments in the format of experiment files, with every setting.
 *
 * <p>A component is written as an object with its type and settings. A source that another one
 * builds on, as in a permuted network, is written as the name of the network with an equal source.
 * A component without a recipe is written as {@code { "unwritable": class }}; such a text cannot be
 * read back.
 */
public final class ExperimentJson {
  private final Experiment experiment;

  /** A set, because the layout may visit a component twice. */
  private final Set<String> unwritable = new LinkedHashSet<>();

  private ExperimentJson(Experiment experiment) {
    this.experiment = experiment;
  }

  /**
   * Writes an experiment.
   *
   * @param experiment the experiment
   * @return JSON text, with a line feed at the end; equal experiments give equal texts
   */
  public static String of(Experiment experiment) {
    ExperimentJson json = new ExperimentJson(experiment);
    return JsonWriter.plain().translating(json::component).text(json.members());
  }

  /**
   * Writes the parts of an experiment that determine its results: without paths and without the
   * permission to download. The contents of files are identified by their own digests.
   *
   * @return the text whose digest is stored in the run folder
   */
  static String withoutPaths(Experiment experiment) {
    ExperimentJson json = new ExperimentJson(experiment);
    return JsonWriter.plain()
        .translating(value -> withoutPath(value).or(() -> json.component(lasting(value))))
        .text(json.members());
  }

  /** Writes a source and the sources that it builds on, without paths. */
  static String withoutPaths(ModelSource source) {
    return JsonWriter.plain()
        .translating(value -> withoutPath(value).or(() -> ComponentJson.of(lasting(value))))
        .text(source);
  }

  /**
   * Returns the components that cannot be written.
   *
   * @param experiment the experiment
   * @return names of their classes; empty if all components can be written
   */
  public static List<String> unwritable(Experiment experiment) {
    ExperimentJson json = new ExperimentJson(experiment);
    JsonWriter.plain().translating(json::component).text(json.members());
    return List.copyOf(json.unwritable);
  }

  private Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("formatVersion", StoredRun.CONFIGURATION_VERSION);
    members.put("name", experiment.name());
    members.put("seeds", range(experiment.seeds()));
    members.put("networks", experiment.networks().stream().map(this::network).toList());
    members.put("stimuli", stimuli(experiment.stimuli()));
    members.put("probe", experiment.probe());
    members.put("analyses", experiment.analyses().planned());
    members.put("syntheses", experiment.analyses().syntheses());
    members.put("keep", Map.of("responses", experiment.keepResponses()));
    return members;
  }

  private Map<String, Object> network(NetworkPlan network) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", network.name());
    members.put("role", network.role());
    members.putAll(parts(network.source()));
    return members;
  }

  private static Map<String, Object> stimuli(StimulusPlan plan) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("seed", plan.seed());
    members.put("numerosities", range(plan.numerosities().stream().map(Long::valueOf).toList()));
    members.put("imagesPerNumerosity", plan.imagesPerNumerosity());
    members.put("preferenceImages", plan.preferenceImages().orElse(plan.imagesPerNumerosity()));
    members.put(
        "rangeNumerosities", range(plan.rangeNumerosities().stream().map(Long::valueOf).toList()));
    members.put("perSeed", plan.perSeed());
    members.put("sets", plan.sets());
    return members;
  }

  /** Writes {@code a, a + 1, ..., b} as "a..b", and anything else as a list. */
  private static Object range(List<Long> values) {
    for (int i = 1; i < values.size(); i++) {
      if (values.get(i) != values.get(0) + i) {
        return values;
      }
    }
    return values.size() < 2
        ? values
        : String.format(Locale.ROOT, "%d..%d", values.get(0), values.get(values.size() - 1));
  }

  /** Converts components, and sources of networks of the experiment to the networks' names. */
  private Optional<Object> component(Object value) {
    if (value instanceof NetworkSource source) {
      for (NetworkPlan network : experiment.networks()) {
        if (network.source().equals(source)) {
          return Optional.of(network.name());
        }
      }
    }
    return value instanceof StimulusSet || value instanceof Component
        ? Optional.of(parts(value))
        : Optional.empty();
  }

  private Map<String, Object> parts(Object value) {
    Map<String, Object> parts = ComponentJson.of(value).orElseThrow();
    ComponentJson.unwritable(parts).ifPresent(unwritable::add);
    return parts;
  }

  private static Object lasting(Object value) {
    return value instanceof ImageDataset dataset ? dataset.withoutDownload() : value;
  }

  private static Optional<Object> withoutPath(Object value) {
    return value instanceof Path ? Optional.of(Optional.empty()) : Optional.empty();
  }

  @Override
  public String toString() {
    return "ExperimentJson[" + experiment + "]";
  }
}
