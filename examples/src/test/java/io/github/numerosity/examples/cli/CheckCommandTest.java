package io.github.numerosity.examples.cli;

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
