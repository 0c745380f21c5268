package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private final Terminal terminal = new Terminal();
  private final Path folder;

  CheckCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path study(String text) throws IOException {
    return Files.writeString(folder.resolve("study.json"), text);
  }

  @Test
  void printsTheWorkInOneLine() {
    int code =
        terminal.execute(
            "check",
            "quickstart",
            "--set=seeds=1..4",
            "--set=stimuli={\"seed\":7,\"numerosities\":\"1..10\",\"imagesPerNumerosity\":5,"
                + "\"preferenceImages\":3,\"rangeNumerosities\":[]}",
            "--set=stimuli.sets=[\"standard\",\"constant-perimeter\"]",
            "--set=analyses=[\"one-way-anova\",\"rsa\"]",
            "--set=syntheses=[]");

    assertThat(code).as(terminal.err()).isZero();
    // 2 sets x 10 numerosities x (5 + 3) images.
    assertThat(terminal.out().lines())
        .containsExactly(
            "quickstart is valid: 3 networks (trained, untrained, permuted) x 4 seeds;"
                + " 160 images; 2 analyses (one-way-anova, rsa)");
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void printsImagesForEachSeedAndSyntheses() {
    assertThat(
            terminal.execute(
                "check", "quickstart", "--set=seeds=[5]", "--set=stimuli.perSeed=true"))
        .as(terminal.err())
        .isZero();
    assertThat(terminal.out())
        .contains("x 1 seed;", " images for each seed;", "; then poster-claims");
  }

  @Test
  void runsAndWritesNothing() throws IOException {
    Path study =
        study(
            """
            { "formatVersion": 1, "extends": "quickstart", "training": { "epochs": 1000000 } }
            """);

    assertThat(terminal.execute("check", study.toString())).as(terminal.err()).isZero();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(study);
    }
  }

  @Test
  void reportsAllProblemsAtOnce() throws IOException {
    Path study =
        study(
            """
            {
              "formatVersion": 1,
              "extends": "quickstart",
              "training": { "epoch": 3 },
              "stimuli": { "imagesPerNumerosity": "many" },
              "analyses": ["one-way-anvoa"]
            }
            """);

    assertThat(terminal.execute("check", study.toString(), "--set", "seeds=1..x")).isEqualTo(2);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err())
        .contains(study + ":4:17: training.epoch: unknown key; did you mean \"epochs\"?")
        .contains(study + ":5:39: stimuli.imagesPerNumerosity: ")
        .contains(study + ":6:16: analyses[0]: ", "did you mean \"one-way-anova\"?")
        .contains("--set: seeds: ", "seeds=1..x")
        .contains("\n                    ^")
        .doesNotContain("\tat ");
  }

  @Test
  void findsWhatDoesNotFitTogether() {
    assertThat(terminal.execute("check", "quickstart", "--set=probe.layers=[\"relu6\"]"))
        .isEqualTo(2);
    assertThat(terminal.err()).contains("relu6", "relu3");
  }

  /** One name stands for a network, an analysis, a synthesis, a set and a section of the file. */
  private Path clashing(String numerosities) throws IOException {
    return study(
        """
        {
          "formatVersion": 1,
          "extends": "quickstart",
          "networks": [
            { "name": "two-way-anova", "layers": "poster", "weights": "initial" },
            { "name": "seeds", "layers": "poster", "weights": "initial" }
          ],
          "stimuli": {
            "seed": 7, "numerosities": "%s", "rangeNumerosities": [],
            "sets": [ { "name": "seeds", "type": "standard" } ]
          },
          "analyses": [ "two-way-anova", { "type": "two-way-strict", "name": "poster-claims" } ],
          "syntheses": [ "poster-claims" ]
        }
        """
            .formatted(numerosities));
  }

  private List<String> headlines() {
    return terminal.err().lines().filter(line -> line.contains("study.json:")).toList();
  }

  @Test
  void problemsStandAtTheirPartWhateverElseHasItsName() throws IOException {
    Path study = clashing("1..10");
    assertThat(terminal.execute("check", study.toString())).isEqualTo(2);
    assertThat(headlines())
        .satisfiesExactly(
            analysis ->
                assertThat(analysis)
                    .startsWith(
                        "numerosity: " + study + ":12:17: analyses[0]: analysis two-way-anova: "),
            strict ->
                assertThat(strict)
                    .startsWith(study + ":12:34: analyses[1]: analysis poster-claims: "),
            synthesis ->
                assertThat(synthesis)
                    .startsWith(study + ":13:18: syntheses[0]: synthesis poster-claims: "));
  }

  @Test
  void manyImpossibleNumerositiesAreOneLine() throws IOException {
    Path study = clashing("1..500");
    assertThat(terminal.execute("check", study.toString())).isEqualTo(2);
    assertThat(headlines()).hasSize(2);
    assertThat(headlines().get(0))
        .startsWith(
            "numerosity: "
                + study
                + ":10:15: stimuli.sets[0]: stimulus set seeds: numerosity 31: 31 items")
        .endsWith("(and 469 more: 32, 33, 34, …)");
  }

  @Test
  void problemsOfDataStandWhereTheDataWasGiven() {
    assertThat(terminal.execute("check", "poster", "--set", "data.directory=/nowhere"))
        .isEqualTo(2);
    assertThat(terminal.err())
        .contains("--set: data.directory: network trained: CIFAR-10 was not found in [/nowhere]");
  }

  @Test
  void looksForTrainingImages() {
    assertThat(terminal.execute("check", "poster", "--set", "data.directory=/nowhere"))
        .isEqualTo(2);
    assertThat(terminal.err()).contains("CIFAR-10 was not found in [/nowhere]");
  }

  @Test
  void saysWhatIsWrongAsRunDoes() throws IOException {
    Path study = study("{ \"formatVersion\": 1, \"seed\": 3, \"stimuli\": { } }");
    Terminal running = new Terminal();

    for (List<String> arguments :
        List.of(
            List.of(study.toString()), List.of("quickstrat"), List.of("quickstart", "--set=x"))) {
      Terminal checking = new Terminal();
      assertThat(checking.execute(with("check", arguments)))
          .isEqualTo(running.execute(with("run", arguments)))
          .isEqualTo(2);
      assertThat(checking.err()).isNotEmpty();
      assertThat(running.err().replace("numerosity run --help", "numerosity check --help"))
          .endsWith(checking.err());
    }
  }

  private static String[] with(String command, List<String> arguments) {
    return Stream.concat(Stream.of(command), arguments.stream()).toArray(String[]::new);
  }
}
