package io.github.numerosity.experiment;

import io.github.numerosity.json.JsonCursor;
import io.github.numerosity.json.JsonException;
import io.github.numerosity.json.JsonReader;
import io.github.numerosity.json.JsonSource;
import io.github.numerosity.json.JsonWriter;
import io.github.numerosity.model.NetworkSource;
import io.github.numerosity.model.Safetensors;
import io.github.numerosity.model.TrainedWeights;
import io.github.numerosity.model.TrainingHistory;
import io.github.numerosity.model.TrainingHistory.Evaluation;
import io.github.numerosity.model.TrainingHistory.LossPoint;
import io.github.numerosity.model.WeightsException;
import io.github.numerosity.provenance.Digest;
import io.github.numerosity.run.RunFolder;
import io.github.numerosity.run.RunFolderException;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/**
 * Weights and training histories in a run folder, one file per source and seed, from which an
 * interrupted run resumes without repeated training.
 *
 * <p>Each file contains a digest of the source's recipe, data and files. The source of a network is
 * stored under the network's name, one that only other sources build on under the beginning of its
 * digest. Weights of sources without a recipe are stored but never read.
 */
final class StoredWeights {
  private static final String RECIPE = "numerosity.recipe";
  private static final String SEED = "numerosity.seed";
  private static final String HISTORY = "numerosity.history";

  private final RunFolder folder;
  private final Experiment experiment;
  private final Inputs inputs;

  /**
   * Creates a store in a folder.
   *
   * @param inputs digests of the data and files that the sources read
   */
  StoredWeights(RunFolder folder, Experiment experiment, Inputs inputs) {
    this.folder = folder;
    this.experiment = experiment;
    this.inputs = inputs;
  }

  /** Returns whether existing weights of a source can be read. */
  boolean canRead(NetworkSource source) {
    return PartWalk.over(List.of(source)).isWritable();
  }

  /** Reads the weights of a source, or obtains and stores them. */
  TrainedWeights readOr(NetworkSource source, OptionalLong seed, Callable<TrainedWeights> obtain)
      throws Exception {
    Optional<String> recipe = canRead(source) ? Optional.of(recipe(source)) : Optional.empty();
    Optional<String> name = fileName(source, seed, recipe);
    if (recipe.isPresent() && name.isPresent() && Files.exists(folder.file(name.get()))) {
      return read(folder.file(name.get()), recipe.get(), seed);
    }
    TrainedWeights trained = obtain.call();
    name.ifPresent(file -> write(file, recipe, seed, trained));
    return trained;
  }

  private String recipe(NetworkSource source) {
    Digest digest = Digest.sha256().add(ExperimentJson.withoutPaths(source));
    inputs.digests(PartWalk.over(List.of(source))).forEach(digest::add);
    return digest.hex();
  }

  private Optional<String> fileName(
      NetworkSource source, OptionalLong seed, Optional<String> recipe) {
    Optional<String> network =
        experiment.networks().stream()
            .filter(plan -> plan.source().equals(source))
            .map(NetworkPlan::name)
            .findFirst();
    String end = seed.isPresent() ? "-" + seed.getAsLong() : "";
    return network
        .or(() -> recipe.map(digest -> "recipe." + digest.substring(0, 16)))
        .map(stem -> "weights-" + stem + end + ".safetensors");
  }

  private TrainedWeights read(Path file, String recipe, OptionalLong seed) {
    try {
      Safetensors stored = Safetensors.read(file);
      Map<String, String> metadata = stored.metadata();
      if (!recipe.equals(metadata.get(RECIPE)) || !text(seed).equals(metadata.get(SEED))) {
        throw new RunFolderException(
            file + " was not made by this experiment; delete it, so that it is created again");
      }
      Optional<TrainingHistory> history =
          Optional.ofNullable(metadata.get(HISTORY)).map(text -> history(file, text));
      return new TrainedWeights(stored.weights(), history);
    } catch (WeightsException | JsonException e) {
      throw new RunFolderException(
          file + " is damaged; delete it, so that it is created again: " + e.getMessage(), e);
    }
  }

  private void write(
      String name, Optional<String> recipe, OptionalLong seed, TrainedWeights trained) {
    Map<String, String> metadata = new LinkedHashMap<>();
    recipe.ifPresent(digest -> metadata.put(RECIPE, digest));
    metadata.put(SEED, text(seed));
    trained.history().ifPresent(history -> metadata.put(HISTORY, JsonWriter.plain().text(history)));
    // A channel would be closed by an interrupt in the middle of a write.
    try (OutputStream out =
        new BufferedOutputStream(new FileOutputStream(folder.begin(name).toFile()), 1 << 16)) {
      Safetensors.of(trained.weights(), metadata).writeTo(out);
    } catch (IOException e) {
      throw new RunFolderException(folder.file(name) + " cannot be written: " + e, e);
    }
    folder.complete(name);
  }

  private static String text(OptionalLong seed) {
    return seed.isPresent() ? Long.toString(seed.getAsLong()) : "";
  }

  private static TrainingHistory history(Path file, String text) {
    JsonCursor root = new JsonCursor(JsonReader.withDefaults().read(JsonSource.of(file, text)));
    List<LossPoint> losses =
        root.member("losses").elements().stream()
            .map(
                point ->
                    new LossPoint(
                        Math.toIntExact(point.member("epoch").whole()),
                        point.member("step").whole(),
                        point.member("meanLoss").number()))
            .toList();
    return new TrainingHistory(losses, root.find("test").map(StoredWeights::evaluation));
  }

  private static Evaluation evaluation(JsonCursor test) {
    return new Evaluation(
        test.member("classes").elements().stream().map(JsonCursor::text).toList(),
        test.member("confusion").elements().stream()
            .map(
                row ->
                    row.elements().stream().map(count -> Math.toIntExact(count.whole())).toList())
            .toList());
  }
}
