package io.github.numerosity.experiment;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.json.JsonCursor;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.PlainValue;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Exhibits;
import io.github.numerosity.run.RunFolderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A run that has ended, read back from its folder: its configuration, its environment and what was
 * found in each network, without the analyses that found it. Immutable; the folder is neither
 * locked nor changed, and only {@link #exhibits()} goes back to it.
 */
public final class StoredRun {
  private static final String PROVENANCE = "provenance.json";
  private static final String RESULTS = "results.json";

  /** What a run writes last. */
  private static final List<String> LAST = List.of(RESULTS, "exhibits.json", "environment.json");

  /** The resolved configuration of an experiment, or of an analysis of recorded responses. */
  private static final List<String> CONFIGURATIONS =
      List.of("config.resolved.json", "analyses.json");

  /**
   * What was found in one network.
   *
   * @param network name, seed, role, and why there are no results if there are none
   * @param weights SHA-256 of its weights, if it has any that are known
   * @param testAccuracy share of the test images that it classifies right, if it was tested
   * @param accuracyByClass the same for each class, by name; empty if it was not tested
   * @param analyses the summary of each analysis by the analysis's name: maps, lists, texts, {@code
   *     Long}, {@code Double}, booleans, and the empty optional for null
   */
  public record Findings(
      RunSummary.Network network,
      Optional<String> weights,
      OptionalDouble testAccuracy,
      Map<String, Double> accuracyByClass,
      Map<String, Map<String, Object>> analyses) {
    /** Copies the maps and keeps their order. */
    public Findings {
      requireNonNull(network, "network");
      requireNonNull(weights, "weights");
      requireNonNull(testAccuracy, "testAccuracy");
      accuracyByClass = Collections.unmodifiableMap(new LinkedHashMap<>(accuracyByClass));
      analyses = Collections.unmodifiableMap(new LinkedHashMap<>(analyses));
    }
  }

  private final Path folder;
  private final RunSummary summary;
  private final List<Findings> networks;
  private final Map<String, Object> configuration;
  private final Map<String, Object> environment;

  private StoredRun(
      Path folder,
      RunSummary summary,
      List<Findings> networks,
      Map<String, Object> configuration,
      Map<String, Object> environment) {
    this.folder = folder;
    this.summary = summary;
    this.networks = List.copyOf(networks);
    this.configuration = configuration;
    this.environment = environment;
  }

  /**
   * Reads a run.
   *
   * @param folder of a run that has ended; networks of it may have failed
   * @return what is in it
   * @throws RunFolderException if it is not the folder of a run, the run has not ended, or files of
   *     different runs are mixed in it; the message names the folder and the way out
   * @throws IllegalArgumentException if a file is not what a run of this release or an earlier one
   *     writes; the message names file, line and path
   */
  public static StoredRun open(Path folder) {
    requireNonNull(folder, "folder");
    requireRun(folder);
    JsonCursor results = RunSummary.load(folder.resolve(RESULTS));
    RunSummary summary = RunSummary.of(results);
    JsonCursor claimed = known(folder.resolve(PROVENANCE), RunSummary.FORMAT_VERSION);
    if (!RunSummary.provenance(claimed).equals(summary.provenance())) {
      throw new RunFolderException(
          "the folder %s mixes files of different runs: %s and %s have different digests; take the folder as the run wrote it"
              .formatted(folder, PROVENANCE, RESULTS));
    }
    return new StoredRun(
        folder,
        summary,
        results.member("networks").elements().stream().map(StoredRun::findings).toList(),
        PlainValue.members(known(configuration(folder), ExperimentJson.FORMAT_VERSION)),
        PlainValue.members(RunSummary.load(folder.resolve("environment.json"))));
  }

  private static void requireRun(Path folder) {
    if (!Files.exists(folder)) {
      throw new RunFolderException("there is no folder " + folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new RunFolderException(folder + " is a file, not the folder of a run");
    }
    if (!Files.exists(folder.resolve(PROVENANCE))) {
      throw new RunFolderException(
          "%s is not the folder of a run: there is no %s in it".formatted(folder, PROVENANCE));
    }
    for (String name : LAST) {
      if (!Files.exists(folder.resolve(name))) {
        throw new RunFolderException(
            "the run in %s has not ended: there is no %s yet; the same experiment, run again with this folder, goes on with it"
                .formatted(folder, name));
      }
    }
  }

  private static Path configuration(Path folder) {
    return CONFIGURATIONS.stream()
        .map(folder::resolve)
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(
            () ->
                new RunFolderException(
                    "in the folder %s of a run there is neither %s"
                        .formatted(folder, String.join(" nor ", CONFIGURATIONS))));
  }

  private static JsonCursor known(Path path, long known) {
    JsonCursor file = RunSummary.load(path);
    JsonCursor version = file.member("formatVersion");
    if (version.whole() != known) {
      throw version.failure(
          "format version %d cannot be read; this release knows version %d"
              .formatted(version.whole(), known));
    }
    return file;
  }

  private static Findings findings(JsonCursor at) {
    Map<String, Double> accuracies = new LinkedHashMap<>();
    at.find("test")
        .ifPresent(
            test ->
                members(test.member("accuracyByClass"))
                    .forEach((name, value) -> accuracies.put(name, value.number())));
    Map<String, Map<String, Object>> analyses = new LinkedHashMap<>();
    members(at.member("analyses"))
        .forEach((name, summary) -> analyses.put(name, PlainValue.members(summary)));
    return new Findings(
        RunSummary.network(at),
        at.find("weights").map(JsonCursor::text),
        at.find("testAccuracy").stream().mapToDouble(JsonCursor::number).findFirst(),
        accuracies,
        analyses);
  }

  private static Map<String, JsonCursor> members(JsonCursor at) {
    if (!(at.value() instanceof JsonObject object)) {
      throw at.failure("expected an object, got " + at.value().kind());
    }
    Map<String, JsonCursor> members = new LinkedHashMap<>();
    object.members().forEach((name, member) -> members.put(name, new JsonCursor(member.value())));
    return members;
  }

  /**
   * Returns where the run is.
   *
   * @return the folder as it was given
   */
  public Path folder() {
    return folder;
  }

  /**
   * Returns what the run was made of.
   *
   * @return digests, stimuli, and what became of each network
   */
  public RunSummary summary() {
    return summary;
  }

  /**
   * Returns what was found in each network.
   *
   * @return unmodifiable; networks as they were added, seeds as they were given
   */
  public List<Findings> networks() {
    return networks;
  }

  /**
   * Returns the configuration with every setting.
   *
   * @return the members of an experiment file, or of the analyses of recorded responses, as maps,
   *     lists, texts, numbers, booleans, and the empty optional for null
   */
  public Map<String, Object> configuration() {
    return configuration;
  }

  /**
   * Returns the machine and the versions, which are no part of the results.
   *
   * @return the members of {@code environment.json}
   */
  public Map<String, Object> environment() {
    return environment;
  }

  /**
   * Reads what there is to show.
   *
   * @return unmodifiable, in the order of the run
   * @throws IllegalArgumentException if the file is not what a run writes
   */
  public List<Exhibit> exhibits() {
    return Exhibits.read(folder.resolve("exhibits.json"));
  }

  /**
   * Tells whether a folder holds the very same results, whatever they were computed by.
   *
   * @param other another run
   * @return whether both have the same bytes of {@code results.json}
   * @throws RunFolderException if one can no longer be read
   */
  public boolean hasResultsOf(StoredRun other) {
    try {
      return Files.mismatch(folder.resolve(RESULTS), other.folder.resolve(RESULTS)) < 0;
    } catch (IOException e) {
      throw new RunFolderException("%s can no longer be read: %s".formatted(RESULTS, e), e);
    }
  }

  /**
   * Returns the networks that have no results.
   *
   * @return unmodifiable; empty when all went well
   */
  public List<RunSummary.Network> failed() {
    Stream<RunSummary.Network> all = summary.networks().stream();
    return all.filter(network -> network.failure().isPresent()).toList();
  }

  @Override
  public String toString() {
    return summary.name() + " in " + folder;
  }
}
