package io.github.numerosity.cli;

import io.github.numerosity.config.ExperimentSchema;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** JSON Schema of experiment files, for editors. */
@Command(
    name = "schema",
    description = {
      "Prints the JSON Schema of experiment files, for completion and validation in editors.",
      "",
      "It contains all settings of all components, those of plugins too, with description, default and"
          + " range. A file refers to it by a key that numerosity itself ignores:",
      "  \"$schema\": \"./numerosity.schema.json\"",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = NumerosityCommand.Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  numerosity schema --out numerosity.schema.json",
      "  numerosity schema | less",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the file cannot be written", "2:invalid command line"})
final class SchemaCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file and replace it if it exists.")
  private @Nullable Path out;

  @Mixin private Plugins plugins = new Plugins();

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String text = ExperimentSchema.of(plugins.components()).withPresets(Preset.names()).text();
    if (out == null) {
      PrintStream stream = console.out();
      stream.print(text);
      stream.flush();
    } else {
      Files.writeString(out, text);
    }
    return ExitCode.OK;
  }
}
