package io.github.numerosity.config;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.component.Components;
import io.github.numerosity.json.JsonException;
import io.github.numerosity.json.JsonReader;
import io.github.numerosity.json.JsonSource;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.JsonString;
import io.github.numerosity.json.JsonValue.Member;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reader of experiments in JSON. Reports all problems together, before anything runs. Immutable.
 *
 * <p>Precedence: overrides, the file, the configuration that it {@code extends}, the defaults.
 * Objects are merged key by key, lists are replaced.
 */
public final class ExperimentReader {
  private static final int MAX_EXTENDS = 16;

  private final Components components;
  private final Function<String, Optional<String>> presets;
  private final List<ConfigOverride> overrides;

  private ExperimentReader(
      Components components,
      Function<String, Optional<String>> presets,
      List<ConfigOverride> overrides) {
    this.components = requireNonNull(components, "components");
    this.presets = requireNonNull(presets, "presets");
    this.overrides = List.copyOf(overrides);
  }

  /**
   * Returns a reader without presets and overrides.
   *
   * @param components component types that a file may name
   * @return the reader
   */
  public static ExperimentReader of(Components components) {
    return new ExperimentReader(components, name -> Optional.empty(), List.of());
  }

  /**
   * Sets the presets that a file may extend by name.
   *
   * @param texts lookup of the JSON of a preset by its name
   * @return a new reader
   */
  public ExperimentReader withPresets(Function<String, Optional<String>> texts) {
    return new ExperimentReader(components, texts, overrides);
  }

  /**
   * Sets overrides of the values of the file.
   *
   * @param values applied in this order
   * @return a new reader
   */
  public ExperimentReader withOverrides(List<ConfigOverride> values) {
    return new ExperimentReader(components, presets, values);
  }

  /**
   * Reads a file.
   *
   * @param file in UTF-8; relative paths in it refer to its folder
   * @return the file with its experiment
   * @throws ConfigException if the file cannot be read or has any problem
   */
  public ExperimentFile read(Path file) {
    return read(load(file));
  }

  /**
   * Reads the stimuli of the experiment in a file.
   *
   * @param file in UTF-8; relative paths in it refer to its folder
   * @return its stimuli
   * @throws ConfigException if the file cannot be read or has any problem, except that networks
   *     need not be able to run
   */
  public ShownStimuli stimuli(Path file) {
    return stimuli(load(file));
  }

  private static JsonSource load(Path file) {
    requireNonNull(file, "file");
    try {
      return JsonReader.withDefaults().load(file);
    } catch (JsonException e) {
      throw new ConfigException(e.problems());
    }
  }

  /**
   * Reads a text, such as a preset.
   *
   * @param name name of the text in messages
   * @param text the JSON
   * @param folder that relative paths in it refer to
   * @return the text with its experiment
   * @throws ConfigException if the text has any problem
   */
  public ExperimentFile read(String name, String text, Path folder) {
    return read(new JsonSource(name, text, folder, JsonSource.Kind.FILE));
  }

  /**
   * Reads the stimuli of the experiment in a text.
   *
   * @param name name of the text in messages
   * @param text the JSON
   * @param folder that relative paths in it refer to
   * @return its stimuli
   * @throws ConfigException if the text has any problem, except that networks need not be able to
   *     run
   */
  public ShownStimuli stimuli(String name, String text, Path folder) {
    return stimuli(new JsonSource(name, text, folder, JsonSource.Kind.FILE));
  }

  private ExperimentFile read(JsonSource source) {
    ExperimentBinder binder = binder(source);
    return new ExperimentFile(source.text(), binder.experiment(), binder.origins());
  }

  private ShownStimuli stimuli(JsonSource source) {
    return binder(source).shown();
  }

  private ExperimentBinder binder(JsonSource source) {
    Problems problems = new Problems();
    JsonObject root = root(source, problems, new ArrayList<>());
    if (root == null) {
      problems.throwIfAny();
      throw new IllegalStateException("a configuration was rejected without a problem");
    }
    problems.showDefaultsAt(root.location());
    JsonObject complete = Overlay.over(DefaultFile.root(), root);
    for (ConfigOverride override : overrides) {
      complete = override.appliedTo(complete, problems);
    }
    return new ExperimentBinder(complete, components, problems);
  }

  /**
   * Reads a text and the configurations that it extends; null after a problem that prevents further
   * checks.
   */
  private @Nullable JsonObject root(JsonSource source, Problems problems, List<JsonSource> upper) {
    JsonValue json = JsonReader.withDefaults().read(source, problems::add).orElse(null);
    if (json == null) {
      return null;
    }
    if (!(json instanceof JsonObject root)) {
      problems.add(json.location(), "must be an object, got " + json.kind());
      return null;
    }
    Member member = root.members().get(Section.EXTENDS.key());
    if (member == null) {
      return root;
    }
    List<JsonSource> chain = new ArrayList<>(upper);
    chain.add(source);
    JsonSource lower = lower(member.value(), problems, chain);
    JsonObject base = lower == null ? null : root(lower, problems, chain);
    Map<String, Member> own = new LinkedHashMap<>(root.members());
    own.remove(Section.EXTENDS.key());
    JsonObject rest = new JsonObject(root.location(), own);
    // Missing settings cannot be reported without the extended configuration.
    return base == null ? null : Overlay.over(base, rest);
  }

  private @Nullable JsonSource lower(JsonValue json, Problems problems, List<JsonSource> chain) {
    if (!(json instanceof JsonString name)) {
      problems.add(json.location(), "must be the name of a preset or a file, got " + json.kind());
      return null;
    }
    JsonSource found = null;
    Optional<String> preset = presets.apply(name.value());
    try {
      Path folder = json.location().source().folder();
      Path file = folder.resolve(name.value());
      if (preset.isPresent()) {
        found = new JsonSource(name.value(), preset.get(), folder, JsonSource.Kind.FILE);
      } else if (Files.isRegularFile(file)) {
        found = JsonReader.withDefaults().load(file);
      }
    } catch (InvalidPathException e) {
      // The name is not a valid path.
    } catch (JsonException e) {
      e.problems().forEach(problems::add);
      return null;
    }
    if (found == null) {
      problems.add(json.location(), "there is no preset and no file called " + Scalars.shown(name));
      return null;
    }
    if (chain.contains(found) || chain.size() == MAX_EXTENDS) {
      problems.add(json.location(), "configurations extend each other in a circle");
      return null;
    }
    return found;
  }

  @Override
  public String toString() {
    return "ExperimentReader[%d component types, overrides %s]"
        .formatted(components.types().size(), overrides);
  }
}
