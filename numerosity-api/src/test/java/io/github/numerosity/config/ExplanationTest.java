package io.github.numerosity.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.experiment.ExperimentJson;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final String NEEDED = "\"formatVersion\": 1,\n\"seeds\": [1],\n";

  private static String explained(String text, String... overrides) {
    return ExperimentReader.of(FakeComponents.all())
        .withPresets(
            name -> Optional.of("{ \"name\": \"below\" }").filter(t -> name.equals("base")))
        .withOverrides(Arrays.stream(overrides).map(ConfigOverride::parse).toList())
        .read("x.json", text, Path.of(""))
        .explained();
  }

  /** Lines with single blanks, which are easier to compare. */
  private static List<String> lines(String text, String... overrides) {
    return explained(text, overrides)
        .lines()
        .map(line -> line.strip().replaceAll(" +", " "))
        .toList();
  }

  private static List<String> linesOf(String member, List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("\"" + member + "\":")).toList();
  }

  @Test
  void namesLineArgumentAndPreset() {
    List<String> lines =
        lines(
            "{" + NEEDED + "\"extends\": \"base\",\n\"stimuli\": {\n\"seed\": 7 } }",
            "stimuli.imagesPerNumerosity=3");

    assertThat(lines)
        .contains("\"formatVersion\": 1, // x.json:1")
        .contains("\"seeds\": [1], // x.json:2")
        .contains("\"name\": \"below\", // base:1")
        .contains("\"seed\": 7, // x.json:5")
        .contains("\"imagesPerNumerosity\": 3, // --set stimuli.imagesPerNumerosity=3")
        .contains("\"perSeed\": false, // built-in default");
  }

  @Test
  void followsSectionsAndExtendedNetworks() {
    List<String> lines =
        lines(
            "{"
                + NEEDED
                + """
            "stimuli": { "seed": 7 },
            "training": { "epochs": 5 },
            "data": { "download": true },
            "engine": { "device": "cpu" },
            "networks": [
              { "name": "a", "weights": "trained" },
              { "name": "b",
                "extends": "a" },
              { "name": "c", "extends": "a", "weights":
                { "training": { "epochs": 6 } } }
            ] }
            """);

    assertThat(linesOf("epochs", lines))
        .containsExactly(
            "\"epochs\": 5, // x.json:4",
            "\"epochs\": 5, // x.json:4",
            "\"epochs\": 6, // x.json:12");
    assertThat(linesOf("download", lines))
        .hasSize(3)
        .allMatch(line -> line.endsWith("// x.json:5"));
    assertThat(linesOf("device", lines)).hasSize(3).allMatch(line -> line.endsWith("// x.json:6"));
    assertThat(linesOf("batchSize", lines))
        .hasSize(3)
        .allMatch(line -> line.endsWith("// built-in default"));
  }

  @Test
  void tellsInputAndLayersApart() {
    List<String> lines =
        lines(
            "{"
                + NEEDED
                + """
            "stimuli": { "seed": 7 },
            "networks": [
              { "name": "a", "layers": "poster",
                "input": { "width": 48, "height": 48 } },
              { "name": "b",
                "layers": [ { "type": "relu", "name": "avgpool" } ],
                "input": { "width": 48, "height": 48, "channels": 3 } }
            ] }
            """);

    assertThat(lines)
        .contains("\"width\": 48, // x.json:6")
        .contains("\"channels\": 3 // built-in default")
        .contains("\"layers\": [{ \"type\": \"relu\", \"name\": \"avgpool\" }] // x.json:8")
        .contains("\"input\": { \"width\": 48, \"height\": 48, \"channels\": 3 }, // x.json:9");
    assertThat(linesOf("normalization", lines))
        .containsExactly(
            "\"normalization\": { // x.json:5, all of it",
            "\"normalization\": { // built-in default, all of it");
  }

  @Test
  void aCommentEndsWithItsLine() {
    String explained =
        explained(
            "{" + NEEDED + "\"stimuli\": { \"seed\": 7 } }", "name=\"a\\u000ab\"", "seeds=[2,\n3]");

    assertThat(explained)
        .contains("// --set name=\"a\\u000ab\"\n")
        .contains("// --set seeds=[2, 3]\n");
    assertThat(
            ExperimentReader.of(FakeComponents.all())
                .read("again", explained, Path.of(""))
                .experiment()
                .seeds())
        .containsExactly(2L, 3L);
  }

  @Test
  void readsBackToTheSameExperiment() {
    ExperimentReader reader = ExperimentReader.of(FakeComponents.all());
    ExperimentFile file =
        reader.read("x", "{" + NEEDED + "\"stimuli\": { \"seed\": 7 } }", Path.of(""));
    ExperimentFile again = reader.read("again", file.explained(), Path.of(""));

    assertThat(ExperimentJson.of(again.experiment()))
        .isEqualTo(ExperimentJson.of(file.experiment()));
  }
}
