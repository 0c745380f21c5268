package com.example.first;

import io.github.numerosity.component.Components;
import io.github.numerosity.config.ConfigOverride;
import io.github.numerosity.config.ExperimentFile;
import io.github.numerosity.config.ExperimentReader;
import io.github.numerosity.config.ExperimentSchema;
import io.github.numerosity.report.Report;
import io.github.numerosity.run.RunOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** An experiment file, run and reported on the module path. */
public final class FileStudy {
  private FileStudy() {}

  /**
   * Writes the schema of all settings, runs the experiment and writes its report.
   *
   * @param arguments the experiment file, the folder of the run, and settings such as {@code
   *     seeds=[1]}
   * @throws Exception if a file cannot be read or written, or the thread was interrupted
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    Components components = Components.discover(FileStudy.class.getClassLoader());
    ExperimentFile file =
        ExperimentReader.of(components)
            .withOverrides(Arrays.stream(arguments).skip(2).map(ConfigOverride::parse).toList())
            .read(Path.of(arguments[0]));
    Report.of(file.experiment().run(RunOptions.in(folder))).writeTo(folder);
    Files.writeString(folder.resolve("explained.json"), file.explained());
    Files.writeString(folder.resolve("schema.json"), ExperimentSchema.of(components).text());
  }
}
