package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  private final Terminal terminal = new Terminal();

  @Test
  void namesFilePresetArgumentAndDefault(@TempDir Path folder) throws IOException {
    Path study =
        Files.writeString(
            folder.resolve("study.json"),
            """
            {
              "formatVersion": 1,
              "extends": "quickstart",
              "training": {
                "batchSize": 8
              }
            }
            """);

    int code = terminal.execute("explain", study.toString(), "--set", "training.epochs=3");

    assertThat(code).as(terminal.err()).isZero();
    assertThat(terminal.out())
        .containsPattern("\"epochs\": 3, +// --set training\\.epochs=3\n")
        .containsPattern("\"batchSize\": 8, +// \\S+study\\.json:5\n")
        .containsPattern("\"optimizer\": \\{ +// quickstart:23, all of it\n")
        .containsPattern("\"seeds\": \"1..3\", +// quickstart:6\n")
        .containsPattern("\"reportEvery\": \\d+ +// built-in default\n");
  }

  @Test
  void printsAFileThatGivesTheSameExplanationOfTheSameExperiment(@TempDir Path folder)
      throws IOException {
    assertThat(terminal.execute("explain", "quickstart")).as(terminal.err()).isZero();
    Path copy = Files.writeString(folder.resolve("copy.json"), terminal.out());
    Terminal again = new Terminal();

    assertThat(again.execute("explain", copy.toString())).as(again.err()).isZero();
    assertThat(withoutComments(again.out())).isEqualTo(withoutComments(terminal.out()));
    assertThat(again.out()).contains("copy.json:").doesNotContain("quickstart:");
  }

  private static String withoutComments(String text) {
    return text.replaceAll(" *// .*", "").replaceAll("\\s+", "");
  }

  @Test
  void reportsProblemsInsteadOfExplaining() {
    assertThat(terminal.execute("explain", "quickstart", "--set", "training.epoch=3")).isEqualTo(2);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err()).contains("unknown key; did you mean \"epochs\"?");
  }
}
