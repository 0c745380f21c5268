package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StimuliCommandTest {
  private final Terminal terminal = new Terminal();
  private final Path folder;
  private final Path out;

  StimuliCommandTest(@TempDir Path folder) {
    this.folder = folder;
    this.out = folder.resolve("pictures");
  }

  private int stimuli(String... arguments) {
    return terminal.execute(
        Stream.concat(Stream.of("stimuli", "--out", out.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  @Test
  void writesPicturesListingAndContactSheets() {
    int code =
        stimuli(
            "quickstart",
            "--set",
            "stimuli.imagesPerNumerosity=3",
            "--set",
            "stimuli.sets=[\"standard\",\"constant-perimeter\"]");

    assertThat(code).as(terminal.err()).isZero();
    assertThat(terminal.out())
        .contains("156 images in " + out)
        .contains(
            "standard/ and contact-sheet-standard.png", "contact-sheet-constant-perimeter.png")
        .contains("stimuli.csv");
    assertThat(out.resolve("stimuli.csv")).content().hasLineCount(157);
    assertThat(out.resolve("standard/n01-0000.png")).isNotEmptyFile();
    assertThat(out.resolve("constant-perimeter/n16-0002.png")).isNotEmptyFile();
  }

  @Test
  void needsNoTrainingImages() {
    assertThat(
            stimuli(
                "poster",
                "--set",
                "data.directory=/nowhere",
                "--set",
                "stimuli.imagesPerNumerosity=2"))
        .as(terminal.err())
        .isZero();
  }

  @Test
  void makesAStimulusSetOfAnotherExperiment() throws IOException {
    assertThat(stimuli("quickstart", "--set", "stimuli.imagesPerNumerosity=2")).isZero();
    Path study =
        Files.writeString(
            folder.resolve("study.json"),
            """
            {
              "formatVersion": 1,
              "extends": "quickstart",
              "stimuli": {
                "sets": [
                  { "name": "again", "type": "folder", "directory": "pictures", "set": "standard" }
                ]
              }
            }
            """);

    assertThat(
            terminal.execute(
                "stimuli", study.toString(), "--out", folder.resolve("again").toString()))
        .as(terminal.err())
        .isZero();
    assertThat(folder.resolve("again/again/n16-0001.png"))
        .hasSameBinaryContentAs(out.resolve("standard/n16-0001.png"));
  }

  @Test
  void wantsAFolder() {
    assertThat(terminal.execute("stimuli", "quickstart")).isEqualTo(2);
    assertThat(terminal.err()).contains("--out=DIR");
  }

  @Test
  void saysWhatIsWrongWithTheStimuli() {
    assertThat(stimuli("quickstart", "--set", "stimuli.rangeNumerosities=400..401")).isEqualTo(2);
    assertThat(terminal.err()).contains("set standard", "numerosity 400", "%");
    assertThat(stimuli("quickstart", "--set", "stimuli.imagesPerNumerosity=none")).isEqualTo(2);
    assertThat(terminal.err()).contains("imagesPerNumerosity");
    assertThat(stimuli("quickstrat")).isEqualTo(2);
    assertThat(terminal.err()).contains("no preset or file \"quickstrat\"");
    assertThat(out).doesNotExist();
  }

  @Test
  void refusesAFolderWithOtherFiles() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve("thesis.txt"), "mine");

    assertThat(stimuli("quickstart")).isEqualTo(1);
    assertThat(terminal.err())
        .contains(out.toString(), "not empty", "choose an empty or a new folder")
        .doesNotContain("\tat ");
    assertThat(out).isDirectoryContaining("glob:**thesis.txt");
  }
}
