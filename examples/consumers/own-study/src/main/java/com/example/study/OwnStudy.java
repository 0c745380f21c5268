package com.example.study;

import com.example.extension.Bars;
import com.example.extension.LastLayer;
import com.example.extension.NumberCorrelation;
import com.example.extension.PixelSums;
import io.github.numerosity.component.Components;
import io.github.numerosity.config.ExperimentFile;
import io.github.numerosity.config.ExperimentReader;
import io.github.numerosity.config.ExperimentSchema;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.report.Report;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** One study twice, as Java and as a file, with equal results. */
public final class OwnStudy {
  private OwnStudy() {}

  private static Experiment inJava() {
    return Experiment.builder()
        .name("own")
        .model("sums", new PixelSums(5))
        .stimuli(
            Stimuli.of("bars", new Bars(3))
                .withNumerosities(1, 2, 3, 4)
                .withImagesPerNumerosity(20)
                .withSeed(7))
        .probe(new LastLayer())
        .analysis(OneWayAnova.withDefaults())
        .analysis(new NumberCorrelation())
        .seeds(1, 2)
        .build();
  }

  private static Experiment inJson(Components components) throws Exception {
    try (InputStream stream = OwnStudy.class.getResourceAsStream("own-study.json")) {
      Path file = Files.createTempFile("own-study", ".json");
      Files.write(file, Objects.requireNonNull(stream, "own-study.json").readAllBytes());
      ExperimentFile read = ExperimentReader.of(components).read(file);
      Files.delete(file);
      return read.experiment();
    }
  }

  /**
   * Runs the study twice and prints whether the results are equal.
   *
   * @param arguments the folder for both runs
   * @throws Exception if a file cannot be read or written, or the thread was interrupted
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Components components = Components.discover(OwnStudy.class.getClassLoader());
    Report.of(inJava().run(RunOptions.in(folder.resolve("java")))).writeTo(folder.resolve("java"));
    inJson(components).run(RunOptions.in(folder.resolve("json")));
    boolean equal =
        Files.mismatch(folder.resolve("java/results.json"), folder.resolve("json/results.json"))
            == -1;
    System.out.println("equal results: " + equal);
    String schema = ExperimentSchema.of(components).text();
    Files.writeString(folder.resolve("schema.json"), schema, StandardCharsets.UTF_8);
    System.out.println("words of the schema: " + schema.contains("Width of a bar, in pixels"));
  }
}
