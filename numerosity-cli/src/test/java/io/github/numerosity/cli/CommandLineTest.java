package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private final Terminal terminal = new Terminal();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "run", "check", "explain", "schema", "stimuli", "analyze", "data", "presets", "help"
      })
  void explainsEveryCommandWithExamples(String command) {
    int code = command.isEmpty() ? terminal.execute("--help") : terminal.execute(command, "--help");

    assertThat(code).isZero();
    assertThat(terminal.out()).contains("Usage: numerosity", "Examples:", "numerosity ");
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void printsItsVersion() {
    assertThat(terminal.execute("--version")).isZero();
    assertThat(terminal.out()).containsPattern("numerosity \\d+\\.\\d+\\.\\d+").contains("Java");
  }

  @ParameterizedTest
  @CsvSource({
    "runn, run",
    "rnu, run",
    "chek, check",
    "xplain, explain",
    "analyse, analyze",
    "STIMULUS, stimuli"
  })
  void suggestsTheNearestCommand(String typed, String meant) {
    assertThat(terminal.execute(typed, "quickstart")).isEqualTo(2);
    assertThat(terminal.err().lines())
        .containsExactly(
            "numerosity: unknown command \"%s\"; did you mean \"%s\"?".formatted(typed, meant),
            "Try 'numerosity --help'.");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void suggestsTheNearestCommandToHelpWith() {
    assertThat(terminal.execute("help", "runn")).isEqualTo(2);
    assertThat(terminal.err().lines())
        .containsExactly(
            "numerosity: unknown command \"runn\"; did you mean \"run\"?",
            "Try 'numerosity --help'.");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void helpsWithACommandAsItsOptionDoes() {
    Terminal option = new Terminal();
    assertThat(terminal.execute("help", "run")).isZero();
    assertThat(option.execute("run", "--help")).isZero();
    assertThat(terminal.out()).contains("Usage: numerosity run").isEqualTo(option.out());

    Terminal alone = new Terminal();
    assertThat(alone.execute("help")).isZero();
    assertThat(alone.out()).contains("Usage: numerosity ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rum", "dance"})
  void listsTheCommandsWhenNoneIsNear(String typed) {
    assertThat(terminal.execute("--stacktrace", typed)).isEqualTo(2);
    assertThat(terminal.err())
        .contains("unknown command \"" + typed + "\"; there are run, check, explain, ");
  }

  @ParameterizedTest
  @CsvSource({
    "run, --thread=2, --thread, --threads",
    "run, --thraeds, --thraeds, --threads",
    "run, --uot=x, --uot, --out",
    "check, --sett=seeds=1..2, --sett, --set",
    "explain, --hlep, --hlep, --help"
  })
  void suggestsTheNearestOption(String command, String typed, String unknown, String meant) {
    assertThat(terminal.execute(command, "quickstart", "--stacktrace", typed)).isEqualTo(2);
    assertThat(terminal.err().lines())
        .containsExactly(
            "numerosity: unknown option \"%s\"; did you mean \"%s\"?".formatted(unknown, meant),
            "Try 'numerosity %s --help'.".formatted(command));
  }

  @Test
  void wantsACommand() {
    assertThat(terminal.execute()).isEqualTo(2);
    assertThat(terminal.err()).contains("Missing required subcommand", "numerosity --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "two"})
  void wantsAtLeastOneThread(String threads) {
    assertThat(terminal.execute("run", "quickstart", "--threads=" + threads)).isEqualTo(2);
    assertThat(terminal.err()).contains("--threads");
  }

  @Test
  void namesPresetsWhenThereIsNoSuchFile() {
    assertThat(terminal.execute("run", "quickstrat")).isEqualTo(2);
    assertThat(terminal.err())
        .contains(
            "no preset or file \"quickstrat\"; did you mean \"quickstart\"?",
            "The presets are quickstart, poster, polarities");
  }

  @Test
  void saysWhereAFileIsWrong(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("study.json"),
            """
            {
              "formatVersion": 1,
              "seeds": [1],
              "stimuli": { "seed": 7, "imagesPerNumerosty": 20 }
            }
            """);

    assertThat(terminal.execute("run", file.toString())).isEqualTo(2);
    assertThat(terminal.err())
        .contains("study.json:4:", "imagesPerNumerosty", "imagesPerNumerosity", "^")
        .doesNotContain("\tat ");
  }

  @Test
  void saysWhereAFileIsNotJson(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("study.json"), "{ \"seeds\": [1, 2 }");

    assertThat(terminal.execute("run", file.toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("study.json:1:").doesNotContain("\tat ");
  }

  @Test
  void saysWhatIsWrongWithAnOverride() {
    assertThat(terminal.execute("run", "quickstart", "--set", "training.epoch=3")).isEqualTo(2);
    assertThat(terminal.err()).contains("--set", "epoch", "epochs");
  }

  @Test
  void showsTheStackTraceOnlyWhenAsked() {
    terminal.execute("run", "quickstart", "--set", "seeds");
    assertThat(terminal.err()).doesNotContain("\tat ");

    terminal.execute("run", "quickstart", "--set", "seeds", "--stacktrace");
    assertThat(terminal.err()).contains("\tat ");
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void listsAndPrintsPresets(Preset preset) {
    assertThat(terminal.execute("presets")).isZero();
    assertThat(terminal.out()).contains(preset.displayName(), preset.description());
    assertThat(terminal.execute("presets", preset.displayName())).isZero();
    assertThat(terminal.out()).endsWith(preset.text());
    assertThat(terminal.execute("run", "--help")).isZero();
    assertThat(terminal.out())
        .containsPattern(
            preset.displayName() + " +" + java.util.regex.Pattern.quote(preset.description()));
  }

  @Test
  void namesThePresetsWhenAskedForAnother() {
    assertThat(terminal.execute("presets", "postre")).isEqualTo(2);
    assertThat(terminal.err())
        .contains("unknown preset \"postre\"", "quickstart, poster, polarities");
  }

  @Test
  void asksForTheImagesOfThePoster() {
    assertThat(terminal.execute("run", "poster", "--set", "data.directory=/nowhere")).isEqualTo(2);
    assertThat(terminal.err()).contains("/nowhere");
  }
}
