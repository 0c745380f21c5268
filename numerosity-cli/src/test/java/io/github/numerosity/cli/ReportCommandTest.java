package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of a run with real analyses of responses recorded elsewhere. */
class ReportCommandTest {
  private final Path folder;
  private final Path run;
  private final Terminal terminal = new Terminal();

  ReportCommandTest(@TempDir Path folder) {
    this.folder = folder;
    this.run = folder.resolve("run");
  }

  private static String resource(String name) throws Exception {
    return Path.of(Objects.requireNonNull(ReportCommandTest.class.getResource(name), name).toURI())
        .toString();
  }

  @BeforeEach
  void runAnAnalysis() throws Exception {
    Terminal before = new Terminal();
    assertThat(
            before.execute(
                "analyze",
                resource("responses-f4-C.npy"),
                resource("design.csv"),
                "--quiet",
                "--out",
                run.toString()))
        .as(before.err())
        .isZero();
    assertThat(before.out()).endsWith("Report: " + run.resolve("report.html") + "\n");
  }

  @Test
  void drawsTheSameReportAgain() throws IOException {
    String page = Files.readString(run.resolve("report.html"));
    String figure;
    try (Stream<Path> figures = Files.list(run.resolve("figures"))) {
      Path first = figures.sorted().findFirst().orElseThrow();
      figure = first.getFileName().toString();
      Files.delete(first);
    }
    Files.delete(run.resolve("report.html"));

    assertThat(terminal.execute("report", run.toString())).as(terminal.err()).isZero();

    assertThat(terminal.out()).isEqualTo("Report: " + run.resolve("report.html") + "\n");
    assertThat(terminal.err()).isEmpty();
    assertThat(run.resolve("report.html")).hasContent(page);
    assertThat(run.resolve("figures").resolve(figure)).isNotEmptyFile();
  }

  @Test
  void writesToAnotherFolder() {
    Path other = folder.resolve("some/where");

    assertThat(terminal.execute("report", run.toString(), "--out", other.toString())).isZero();

    assertThat(terminal.out()).contains(other.resolve("report.html").toString());
    assertThat(other.resolve("report.html")).content().contains("recorded", "range-test");
  }

  @Test
  void namesTablesThatAreNoLongerThere() throws IOException {
    Files.delete(run.resolve("units.csv"));

    assertThat(terminal.execute("report", run.toString())).isZero();

    assertThat(terminal.err())
        .contains(run + " lacks units.csv; the report does not link missing files.");
    assertThat(run.resolve("report.html")).content().doesNotContain("href=\"units.csv\"");
  }

  @Test
  void refusesWhatIsNoRunWithOneMessage() throws IOException {
    refuses(folder.resolve("none"), "there is no folder");
    refuses(run.resolve("units.csv"), "is a file");
    refuses(folder, "is not the folder of a run");
    edit("exhibits.json", "\"formatVersion\": 1", "\"formatVersion\": 2");
    refuses(run, "exhibits.json:2", "format version 2 cannot be read");
    edit("exhibits.json", "{", "[");
    refuses(run, "exhibits.json");
    Files.write(run.resolve("exhibits.json"), new byte[] {'{', (byte) 0xFF});
    refuses(run, "exhibits.json", "UTF-8");
    Files.delete(run.resolve("exhibits.json"));
    refuses(run, "exhibits.json");
    edit("results.json", "\"stimuli\": {", "\"pictures\": {");
    Files.copy(run.resolve("results.json"), run.resolve("exhibits.json"));
    refuses(run, "results.json", "the member \"stimuli\" is missing");
  }

  private void edit(String file, String old, String replacement) throws IOException {
    String text = Files.readString(run.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(run.resolve(file), text.replace(old, replacement));
  }

  private void refuses(Path source, String... fragments) {
    Terminal fresh = new Terminal();
    Path out = folder.resolve("refused");
    assertThat(fresh.execute("report", source.toString(), "--out", out.toString())).isEqualTo(2);
    assertThat(fresh.err()).contains(fragments).startsWith("numerosity: ").doesNotContain("\tat ");
    assertThat(fresh.out()).isEmpty();
    assertThat(out).doesNotExist();
  }

  @Test
  void failsWhereItCannotWrite() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    assertThat(terminal.execute("report", run.toString(), "--out", file.toString())).isEqualTo(1);

    assertThat(terminal.err()).contains(file.toString(), "cannot be written").hasLineCount(1);
    assertThat(file).hasContent("in the way");
  }

  @Test
  void wantsARun() {
    assertThat(terminal.execute("report")).isEqualTo(2);
    assertThat(terminal.err()).contains("RUN");
  }
}
