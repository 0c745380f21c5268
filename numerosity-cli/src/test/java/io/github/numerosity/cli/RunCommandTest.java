package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Complete runs through TensorFlow, with few images. */
class RunCommandTest {
  private static final String STUDY =
      """
      // Small, but complete.
      {
        "formatVersion": 1,
        "name": "small",
        "seeds": "1..2",
        "data": { "type": "shapes", "seed": 1, "trainImages": 40, "testImages": 20 },
        "training": { "epochs": 1, "batchSize": 4 },
        "stimuli": { "seed": 7, "imagesPerNumerosity": 4, "rangeNumerosities": "11..12" },
        "analyses": [
          "one-way-anova", "tukey-hsd", "rsa", "tuning", "range-test",
          { "type": "claim-null", "seed": 11, "repeats": 9 }
        ],
        "syntheses": ["poster-claims"]
      }
      """;

  private final Terminal terminal = new Terminal();
  private Path folder;
  private Path study;

  @BeforeEach
  void writeTheStudy(@TempDir Path temporary) throws IOException {
    folder = temporary;
    study = Files.writeString(folder.resolve("study.json"), STUDY);
  }

  private String[] command(String... more) {
    return Stream.concat(
            Stream.of("run", study.toString(), "--out", folder.resolve("out").toString()),
            Stream.of(more))
        .toArray(String[]::new);
  }

  @Test
  void endsWithTheClaimsAndTheFiles() {
    assertThat(terminal.execute(command("--threads", "2"))).as(terminal.err()).isZero();

    assertThat(terminal.out())
        .contains("cannot be decided", "Files in " + folder.resolve("out"))
        .contains("results.json", "units.csv", "weights-<network>-<seed>.safetensors");
    assertThat(folder.resolve("out/results.json")).isNotEmptyFile();
    assertThat(folder.resolve("out/units.csv"))
        .content()
        .contains("trained,1,", "untrained,2,", "permuted,2,");
  }

  @Test
  void fillsAnotherFolderWithTheSameResults() throws IOException {
    assertThat(terminal.execute(command("--threads", "1", "--quiet"))).isZero();
    assertThat(
            terminal.execute(
                "run",
                study.toString(),
                "--threads",
                "2",
                "--out",
                folder.resolve("again").toString()))
        .isZero();

    for (String file : new String[] {"results.json", "units.csv", "tukey.csv", "rdm.csv"}) {
      assertThat(folder.resolve("again").resolve(file))
          .as(file)
          .hasSameBinaryContentAs(folder.resolve("out").resolve(file));
    }
  }

  @Test
  void failsWhenOneSeedFailsAndKeepsTheOthers() {
    int code =
        terminal.execute(
            command("--set", "training.optimizer.learningRate=1e30", "--set", "seeds=[1]"));

    assertThat(code).isEqualTo(1);
    assertThat(terminal.out())
        .contains("2 of 3 networks failed:", "trained-1: ", "permuted-1: ", "Files in");
    assertThat(folder.resolve("out/units.csv")).content().contains("untrained,1,");
  }

  @Test
  void refusesTheFolderOfAnotherConfiguration() {
    assertThat(terminal.execute(command("--set", "seeds=[1]"))).isZero();

    assertThat(terminal.execute(command("--set", "seeds=[2]"))).isNotZero();
    assertThat(terminal.err()).contains(folder.resolve("out").toString()).doesNotContain("\tat ");
  }

  @Test
  void reportsAMissingLayerBeforeAnythingRuns() {
    assertThat(terminal.execute(command("--set", "probe.layers=[\"relu6\"]"))).isEqualTo(2);
    assertThat(terminal.err()).contains("relu6", "relu3").doesNotContain("\tat ");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  @Timeout(120)
  void stopsWhenInterruptedAndGoesOnWithTheSameCommand() throws Exception {
    CompletableFuture<Integer> code = new CompletableFuture<>();
    Thread worker =
        new Thread(
            () ->
                code.complete(
                    terminal.execute(command("--set", "training.epochs=1000000", "--quiet"))));
    worker.start();
    TimeUnit.SECONDS.sleep(3);
    worker.interrupt();

    assertThat(code.get(60, TimeUnit.SECONDS)).isEqualTo(130);
    assertThat(terminal.err()).contains("interrupted; repeat the command to resume");
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files).noneMatch(file -> file.toString().endsWith("results.json"));
    }
  }
}
