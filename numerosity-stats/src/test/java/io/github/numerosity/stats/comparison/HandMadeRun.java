package io.github.numerosity.stats.comparison;

import io.github.numerosity.json.JsonWriter;
import io.github.numerosity.outcome.StoredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Run folder written by hand, with one number for each network. */
final class HandMadeRun {
  private final String name;
  private final List<Map<String, Object>> networks = new ArrayList<>();
  private final Map<String, Object> settings = new LinkedHashMap<>();
  private final List<Object> exhibits = new ArrayList<>();

  HandMadeRun(String name) {
    this.name = name;
  }

  /** Networks of the seeds 1, 2, …; weights are the same in all runs with the same recipe. */
  HandMadeRun networks(String network, String recipe, double... shares) {
    for (int seed = 1; seed <= shares.length; seed++) {
      network(network, Optional.of(seed), recipe, shares[seed - 1]);
    }
    return this;
  }

  HandMadeRun network(String network, Optional<Integer> seed, String recipe, double share) {
    Map<String, Object> layer = new LinkedHashMap<>();
    layer.put("layer", "pool");
    layer.put("units", 108);
    layer.put("share", share);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", network);
    members.put("seed", seed);
    members.put("role", "model");
    members.put("failure", Optional.empty());
    members.put("weights", recipe + "-" + seed.orElse(0));
    members.put("analyses", Map.of("anova", Map.of("layers", List.of(layer))));
    networks.add(members);
    return this;
  }

  /** Networks of the seeds 1, 2, … after a number of optimiser steps. */
  HandMadeRun networksAtStep(String network, long steps, String recipe, double... shares) {
    for (int seed = 1; seed <= shares.length; seed++) {
      network(network, Optional.of(seed), recipe, shares[seed - 1]);
      networks.get(networks.size() - 1).put("checkpoint", steps);
    }
    return this;
  }

  /** A number of an analysis, in the network that was added last. */
  HandMadeRun alsoFound(String analysis, double number) {
    Map<String, Object> last = networks.get(networks.size() - 1);
    Map<String, Object> analyses = new LinkedHashMap<>();
    if (last.get("analyses") instanceof Map<?, ?> before) {
      before.forEach((key, value) -> analyses.put(String.valueOf(key), value));
    }
    analyses.put(analysis, Map.of("number", number));
    last.put("analyses", analyses);
    return this;
  }

  HandMadeRun failed(String why) {
    Map<String, Object> last = networks.get(networks.size() - 1);
    last.put("failure", failure("network", "trained", why));
    last.put("analyses", Map.of());
    return this;
  }

  HandMadeRun analysisFailed(String analysis, String why) {
    Map<String, Object> last = networks.get(networks.size() - 1);
    last.put("analysisFailures", List.of(failure("analysis", analysis, why)));
    return this;
  }

  private static Map<String, Object> failure(String kind, String name, String why) {
    return Map.of(
        "phase",
        "analyze",
        "part",
        Map.of("kind", kind, "name", name),
        "exception",
        "java.lang.IllegalStateException",
        "message",
        why,
        "causes",
        List.of());
  }

  HandMadeRun setting(String key, Object value) {
    settings.put(key, value);
    return this;
  }

  HandMadeRun claim(String network, String claim, String verdict) {
    exhibits.add(
        Map.of(
            "type",
            "table",
            "name",
            "claims",
            "columns",
            List.of("network", "claim", "verdict"),
            "rows",
            List.of(List.of(network, claim, verdict))));
    return this;
  }

  Path in(Path parent) throws IOException {
    Path folder = Files.createDirectories(parent.resolve(name));
    Map<String, Object> provenance = new LinkedHashMap<>();
    provenance.put("configuration", name);
    provenance.put("data", List.of("d"));
    provenance.put("files", List.of());
    provenance.put("stimuli", List.of("s"));
    Map<String, Object> claimed = new LinkedHashMap<>(Map.of("formatVersion", 1));
    claimed.putAll(provenance);
    write(folder, "provenance.json", claimed);
    Map<String, Object> results = new LinkedHashMap<>(Map.of("formatVersion", 1, "name", name));
    results.put("provenance", provenance);
    results.put("stimuli", Map.of("sets", List.of(), "perSeed", false, "blocks", List.of()));
    results.put("networks", networks);
    write(folder, "results.json", results);
    write(folder, "exhibits.json", Map.of("formatVersion", 1, "exhibits", exhibits));
    write(folder, "environment.json", Map.of("numerosity", "1", "seconds", name.length()));
    Map<String, Object> configuration = new LinkedHashMap<>(Map.of("formatVersion", 1));
    configuration.putAll(settings);
    write(folder, "config.resolved.json", configuration);
    return folder;
  }

  StoredRun stored(Path parent) throws IOException {
    return StoredRun.open(in(parent));
  }

  private static void write(Path folder, String file, Object content) throws IOException {
    Files.writeString(folder.resolve(file), JsonWriter.plain().text(content));
  }
}
