package io.github.numerosity.outcome;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.json.JsonCursor;
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

/**
 * A run that has ended, read back from its folder: its configuration, its environment and the
 * results of its analyses, without the analyses themselves. Immutable; the folder is neither locked
 * nor changed, and only {@link #exhibits()} and {@link #hasResultsOf} go back to it.
 */
public final class StoredRun {
  /** Version of the format of configurations. */
  public static final int CONFIGURATION_VERSION = 1;

  private static final String PROVENANCE = "provenance.json";
  private static final String RESULTS = "results.json";

  /** Files that a run writes last. */
  private static final List<String> LAST = List.of(RESULTS, "exhibits.json", "environment.json");

  /** The resolved configuration of an experiment, or of an analysis of recorded responses. */
  private static final List<String> CONFIGURATIONS =
      List.of("config.resolved.json", "analyses.json");

  private final Path folder;
  private final RunSummary summary;
  private final Map<String, PerNetwork<Map<String, Object>>> analyses;
  private final Map<String, Object> configuration;
  private final Map<String, Object> environment;
  private final String version;

  private StoredRun(
      Path folder,
      RunSummary summary,
      Map<String, PerNetwork<Map<String, Object>>> analyses,
      Map<String, Object> configuration,
      JsonCursor environment) {
    this.folder = folder;
    this.summary = summary;
    this.analyses = analyses;
    this.configuration = configuration;
    this.environment = environment.plainMembers();
    this.version = environment.member("numerosity").text();
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
    JsonCursor results = ResultsJson.load(folder.resolve(RESULTS));
    RunSummary summary = ResultsJson.summary(results);
    JsonCursor claimed = known(folder.resolve(PROVENANCE), ResultsJson.FORMAT_VERSION);
    if (!ResultsJson.provenance(claimed).equals(summary.provenance())) {
      throw new RunFolderException(
          "the folder %s mixes files of different runs: %s and %s have different digests; take the folder as the run wrote it"
              .formatted(folder, PROVENANCE, RESULTS));
    }
    return new StoredRun(
        folder,
        summary,
        analyses(results.member("networks").elements()),
        known(configuration(folder), StoredRun.CONFIGURATION_VERSION).plainMembers(),
        ResultsJson.load(folder.resolve("environment.json")));
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
            "the run in %s has not ended: there is no %s yet; run the experiment again with this folder to finish it"
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
    JsonCursor file = ResultsJson.load(path);
    JsonCursor version = file.member("formatVersion");
    if (version.whole() != known) {
      throw version.failure(
          "format version %d cannot be read; this release knows version %d"
              .formatted(version.whole(), known));
    }
    return file;
  }

  private static Map<String, PerNetwork<Map<String, Object>>> analyses(List<JsonCursor> networks) {
    Map<String, Map<NetworkId, Map<String, Object>>> byName = new LinkedHashMap<>();
    for (JsonCursor network : networks) {
      NetworkId id = ResultsJson.outcome(network).id();
      network
          .member("analyses")
          .members()
          .forEach(
              (name, summary) ->
                  byName
                      .computeIfAbsent(name, key -> new LinkedHashMap<>())
                      .put(id, summary.plainMembers()));
    }
    Map<String, PerNetwork<Map<String, Object>>> analyses = new LinkedHashMap<>();
    byName.forEach((name, summaries) -> analyses.put(name, new PerNetwork<>(summaries)));
    return Collections.unmodifiableMap(analyses);
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
   * Returns the summary of the run.
   *
   * @return name, provenance, stimuli and networks
   */
  public RunSummary summary() {
    return summary;
  }

  /**
   * Returns the results of the analyses.
   *
   * @return by the name of the analysis, the summary of each network and seed in which it did not
   *     fail, as maps, lists, strings, numbers, truth values and empty optionals; unmodifiable
   */
  public Map<String, PerNetwork<Map<String, Object>>> analyses() {
    return analyses;
  }

  /**
   * Returns the configuration with every setting.
   *
   * @return the members of an experiment file, or of the analyses of recorded responses
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
   * Returns the version of numerosity that the run was made with.
   *
   * @return such as {@code "1.0.0"}
   */
  public String version() {
    return version;
  }

  /**
   * Reads the exhibits.
   *
   * @return unmodifiable, in the order of the run
   * @throws IllegalArgumentException if the file is not what a run writes
   */
  public List<Exhibit> exhibits() {
    return Exhibits.read(folder.resolve("exhibits.json"));
  }

  /**
   * Returns whether a folder holds equal results, by whatever analyses they were computed.
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

  @Override
  public String toString() {
    return summary.name() + " in " + folder;
  }
}
