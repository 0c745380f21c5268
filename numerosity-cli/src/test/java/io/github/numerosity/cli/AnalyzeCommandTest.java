package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.response.NpyWriter;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzeCommandTest {
  private final Terminal terminal = new Terminal();
  private final Path folder;
  private final Path out;

  AnalyzeCommandTest(@TempDir Path folder) {
    this.folder = folder;
    this.out = folder.resolve("out");
  }

  private static Path resource(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(AnalyzeCommandTest.class.getResource(name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private int analyze(Path responses, Path design, String... more) {
    return terminal.execute(
        Stream.concat(
                Stream.of("analyze", responses.toString(), design.toString(), "--quiet"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private int analyze(String responses, String... more) {
    return analyze(resource(responses), resource("design.csv"), more);
  }

  private Path design(String text) throws IOException {
    return Files.writeString(folder.resolve("mine.csv"), text);
  }

  private Path responses(int stimuli, double... values) throws IOException {
    Path file = folder.resolve("mine.npy");
    try (NpyWriter writer = NpyWriter.ofDoubles(file, stimuli, values.length / stimuli)) {
      writer.write(values);
    }
    return file;
  }

  @Test
  void judgesWhatNumpySaved() throws IOException {
    assertThat(analyze("responses-f4-C.npy", "--out", out.toString(), "--layer", "conv"))
        .as(terminal.err())
        .isZero();

    assertThat(terminal.err())
        .contains("label-shuffle-one-way-anova is skipped: ", "no seed", "range-test is skipped");
    assertThat(terminal.out())
        .contains("selective_share", "recorded", "Files in " + out)
        .contains("means-recorded.npy", "tukey.csv", "rdm.csv", "environment.json");
    List<String> units = Files.readAllLines(out.resolve("units.csv"));
    assertThat(units).hasSize(9);
    for (int unit = 1; unit <= 4; unit++) {
      assertThat(units.get(unit))
          .startsWith(
              "recorded,,MODEL,,conv,%d,0,%d,%d,OK,"
                  .formatted(unit - 1, (unit - 1) / 2, (unit - 1) % 2))
          .contains(",true," + unit);
    }
    assertThat(units.subList(5, 9)).allMatch(line -> line.contains(",false,"));
    assertThat(out.resolve("results.json")).content().contains("\"leftOut\"", "no seed");
    assertThat(out.resolve("stimuli.csv"))
        .content()
        .contains("47,SELECTION,\"area, constant\",4,5,,50.0,");
  }

  @Test
  void theSeedAddsWhatDrawsAtRandom() {
    assertThat(analyze("responses-f4-C.npy", "--out", out.toString(), "--seed", "7")).isZero();

    assertThat(terminal.err()).doesNotContain("no seed");
    assertThat(out.resolve("label-shuffle-one-way-anova.csv")).isNotEmptyFile();
  }

  @Test
  void orderOfAxesAndBytesAndThreadsChangeNoByteOfTheResults() throws IOException {
    Path other = folder.resolve("other");
    assertThat(
            analyze("responses-f4-C.npy", "--out", out.toString(), "--seed", "7", "--threads", "1"))
        .isZero();
    assertThat(
            analyze(
                "responses-big-f4-F.npy",
                "--out",
                other.toString(),
                "--seed",
                "7",
                "--threads",
                "3"))
        .isZero();

    try (Stream<Path> files = Files.walk(out).filter(Files::isRegularFile)) {
      for (Path file : files.toList()) {
        if (!file.getFileName().toString().equals("environment.json")) {
          assertThat(other.resolve(out.relativize(file))).hasSameBinaryContentAs(file);
        }
      }
    }
  }

  @Test
  void doublesKeepWhatAnOffsetOfAMillionWouldTakeFromFloats() throws IOException {
    Path other = folder.resolve("other");
    assertThat(analyze("responses-f4-C.npy", "--out", out.toString())).isZero();
    assertThat(analyze("responses-f8-C.npy", "--out", other.toString())).isZero();

    List<String> plain = Files.readAllLines(out.resolve("units.csv"));
    List<String> shifted = Files.readAllLines(other.resolve("units.csv"));
    int f = List.of(plain.get(0).split(",", -1)).indexOf("f");
    for (int unit = 1; unit <= 8; unit++) {
      double expected = Double.parseDouble(plain.get(unit).split(",", -1)[f]);
      assertThat(Double.parseDouble(shifted.get(unit).split(",", -1)[f]) / expected - 1)
          .isBetween(-1e-12, 1e-12);
    }
  }

  @Test
  void agreesWithTheRunWhoseResponsesItReads() throws IOException {
    Path run = folder.resolve("run");
    Path study =
        Files.writeString(
            folder.resolve("study.json"),
            """
            {
              "formatVersion": 1,
              "name": "small",
              "seeds": [3],
              "networks": [{ "name": "untrained", "weights": "initial" }],
              "stimuli": { "seed": 7, "imagesPerNumerosity": 4, "rangeNumerosities": "11..12" },
              "analyses": ["one-way-anova", "tukey-hsd", "rsa", "tuning", "range-test"]
            }
            """);
    assertThat(terminal.execute("run", study.toString(), "--quiet", "--out", run.toString()))
        .as(terminal.err())
        .isZero();
    assertThat(
            analyze(
                run.resolve("responses-untrained-3.npy"),
                run.resolve("stimuli.csv"),
                "--out",
                out.toString(),
                "--layer",
                "avgpool"))
        .as(terminal.err())
        .isZero();

    assertThat(out.resolve("stimuli.csv")).hasSameBinaryContentAs(run.resolve("stimuli.csv"));
    for (String table : List.of("tukey.csv", "rdm.csv", "tuning.csv", "range-test.csv")) {
      assertThat(Files.readString(out.resolve(table)))
          .as(table)
          .isEqualTo(
              Files.readString(run.resolve(table)).replace("\nuntrained,3,", "\nrecorded,,"));
    }
  }

  @Test
  void wantsAnImageMoreThanNumerosities() throws IOException {
    int code =
        analyze(responses(3, 1, 2, 3), design("numerosity\n1\n2\n3\n"), "--out", out.toString());

    assertThat(code).isEqualTo(2);
    assertThat(terminal.err())
        .contains("mine.csv: one-way-anova needs a numerosity with at least 2 images", "has 1");
    assertThat(out).doesNotExist();
  }

  @Test
  void saysWhichFileAndLineIsWrong() throws IOException {
    Path four = responses(4, 1, 2, 3, 4);
    refuses(
        four,
        design("numerosity\n1\n1\n2\n"),
        "mine.npy has responses to 4 stimuli",
        "mine.csv:2-4 has 3 rows");
    refuses(four, design("numerosity,colour\n1,red\n"), "mine.csv:1: unknown columns [colour]");
    refuses(four, design("count\n1\n"), "mine.csv:1: no column \"numerosity\"");
    refuses(four, design("numerosity\n1\n1\nx\n2\n"), "mine.csv:4: numerosity", "\"x\"");
    refuses(
        four,
        design("numerosity\n5\n5\n5\n5\n"),
        "mine.csv:2-5: at least 2 numerosities are required, got only 5");
    refuses(
        folder.resolve("none.npy"), design("numerosity\n1\n2\n"), "there is no file", "none.npy");
    refuses(four, folder.resolve("none.csv"), "there is no file", "none.csv");
    Path good = design("numerosity\n1\n1\n2\n2\n");
    refuses(responses(4, 1, 2, Double.NaN, 4), good, "unit layer/0/0/0 to stimulus 2", "NaN");
    refuses(responses(4, 1, 2, 3, Double.NEGATIVE_INFINITY), good, "stimulus 3", "-Infinity");
    Path cut = Files.write(folder.resolve("cut.npy"), Arrays.copyOf(Files.readAllBytes(four), 150));
    refuses(cut, good, "cut.npy has 22 bytes after its header", "4 x 1 values of 8 bytes");
    refuses(good, good, "mine.csv is not an NPY file");
  }

  private void refuses(Path responses, Path design, String... fragments) {
    Terminal fresh = new Terminal();
    assertThat(
            fresh.execute(
                "analyze", responses.toString(), design.toString(), "--out", out.toString()))
        .isEqualTo(2);
    assertThat(fresh.err()).contains(fragments).hasLineCount(1);
    assertThat(fresh.out()).isEmpty();
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "-0.1", "NaN", "much"})
  void wantsALevelBetweenZeroAndOne(String alpha) {
    assertThat(analyze("responses-f4-C.npy", "--out", out.toString(), "--alpha", alpha))
        .isEqualTo(2);
    assertThat(terminal.err()).contains("--alpha");
  }

  @Test
  void wantsAThread() {
    assertThat(analyze("responses-f4-C.npy", "--out", out.toString(), "--threads", "0"))
        .isEqualTo(2);
    assertThat(terminal.err()).contains("--threads must be at least 1");
  }

  @Test
  void wantsAFolder() {
    assertThat(analyze("responses-f4-C.npy")).isEqualTo(2);
    assertThat(terminal.err()).contains("--out");
  }

  @Test
  void refusesAFolderWithOtherFiles() throws IOException {
    Path mine = Files.writeString(Files.createDirectory(out).resolve("thesis.tex"), "mine");
    assertThat(analyze("responses-f4-C.npy", "--out", out.toString())).isEqualTo(1);
    assertThat(terminal.err()).contains("thesis.tex", "choose an empty or a new folder");
    assertThat(mine).hasContent("mine");
  }

  @Test
  void theSameCommandAgainIsFineAndAnotherLevelIsNot() {
    assertThat(analyze("responses-f4-C.npy", "--out", out.toString())).isZero();
    assertThat(analyze("responses-f4-C.npy", "--out", out.toString())).isZero();
    assertThat(analyze("responses-f4-C.npy", "--out", out.toString(), "--alpha", "0.05"))
        .isEqualTo(1);
    assertThat(terminal.err()).contains("a different configuration");
  }

  /**
   * 66 MB of responses, 48 MB for Java. Most images are fresh: matrices of single images, which are
   * those of the selection, are held in memory.
   */
  @Test
  @Timeout(180)
  void readsFilesThatAreLargerThanTheHeap() throws Exception {
    int stimuli = 4000;
    int units = 2048;
    Path file = folder.resolve("large.npy");
    StringBuilder design = new StringBuilder("numerosity,block\n");
    try (NpyWriter writer = NpyWriter.ofDoubles(file, stimuli, units)) {
      double[] row = new double[units];
      for (int stimulus = 0; stimulus < stimuli; stimulus++) {
        int numerosity = 1 + stimulus % 4;
        design.append(numerosity).append(stimulus < 400 ? ",SELECTION\n" : ",PREFERENCE\n");
        for (int unit = 0; unit < units; unit++) {
          row[unit] =
              (unit % 4 + 1 == numerosity ? 1 : 0) + (stimulus * 31 + unit * 17) % 64 / 64.0;
        }
        writer.write(row);
      }
    }
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-cp",
                System.getProperty("java.class.path"),
                NumerosityCommand.class.getName(),
                "analyze",
                file.toString(),
                design(design.toString()).toString(),
                "--quiet",
                "--out",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File(folder.toFile(), "log"))
            .start();
    assertThat(java.waitFor(160, TimeUnit.SECONDS)).isTrue();

    assertThat(java.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
    List<String> lines = Files.readAllLines(out.resolve("units.csv"));
    assertThat(lines).hasSize(1 + units);
    assertThat(lines.subList(1, lines.size())).allMatch(line -> line.contains(",true,"));
  }
}
