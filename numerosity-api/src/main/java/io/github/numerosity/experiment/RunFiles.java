package io.github.numerosity.experiment;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.json.JsonWriter;
import io.github.numerosity.outcome.Findings;
import io.github.numerosity.outcome.NetworkResult;
import io.github.numerosity.response.NpyWriter;
import io.github.numerosity.result.Csv;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Exhibits;
import io.github.numerosity.result.Table;
import io.github.numerosity.run.Environment;
import io.github.numerosity.run.RunFolder;
import io.github.numerosity.run.RunFolderException;
import io.github.numerosity.run.RunOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writer of the files of a run that concern all networks. */
final class RunFiles {
  private final RunFolder folder;

  RunFiles(RunFolder folder) {
    this.folder = folder;
  }

  /** Writes the files that are complete before the first network is opened. */
  void begin(Experiment experiment, RunOptions options) {
    options.configuration().ifPresent(text -> folder.write("config.json", text));
    folder.write("config.resolved.json", ExperimentJson.of(experiment));
  }

  /** Writes the files that are complete before recorded responses are analysed. */
  void begin(String analyses) {
    folder.write("analyses.json", analyses);
  }

  /** Writes the mean responses of one network. */
  void means(NetworkId id, SelectionMeans.Means means) {
    String name = "means-" + id + ".npy";
    try (NpyWriter writer =
        NpyWriter.ofDoubles(folder.begin(name), means.conditions(), means.units())) {
      writer.write(means.values());
    } catch (IOException e) {
      throw new RunFolderException(folder.file(name) + " cannot be written: " + e, e);
    }
    folder.complete(name);
  }

  /** Writes tables. */
  void tables(List<Table> tables) {
    tables.forEach(
        table -> folder.write(table.name() + ".csv", target -> Csv.write(table, target)));
  }

  /** Writes the findings in all networks. */
  void findings(Findings findings) {
    folder.write("results.json", findings.json());
  }

  /** Writes the exhibits; their tables are written by {@link #tables}. */
  void exhibits(List<Exhibit> exhibits) {
    folder.write("exhibits.json", target -> Exhibits.write(exhibits, target));
  }

  /** Writes the data that never affect a result: machine, versions, times. */
  void environment(RunOptions options, Instant started, List<NetworkResult> results) {
    Instant finished = Instant.now();
    Map<String, Object> members = new LinkedHashMap<>(Environment.describe());
    members.put("threads", options.threads());
    members.put("started", started.toString());
    members.put("finished", finished.toString());
    members.put("seconds", Duration.between(started, finished).toMillis() / 1000.0);
    Map<Map<String, String>, List<String>> byModel = new LinkedHashMap<>();
    for (NetworkResult result : results) {
      if (result.outcome().failure().isEmpty()) {
        byModel
            .computeIfAbsent(result.environment(), environment -> new ArrayList<>())
            .add(result.id().toString());
      }
    }
    List<Map<String, Object>> models = new ArrayList<>();
    byModel.forEach(
        (environment, networks) -> {
          Map<String, Object> model = new LinkedHashMap<>(environment);
          model.put("networks", networks);
          models.add(model);
        });
    members.put("models", models);
    folder.write("environment.json", JsonWriter.plain().text(members));
  }
}
