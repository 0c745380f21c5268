package io.github.numerosity.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.json.JsonException;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.run.RunFolder;
import io.github.numerosity.run.RunFolderException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private final Path run;
  private final Path other;

  ReportTest(@TempDir Path folder) {
    this.run = folder.resolve("run");
    this.other = folder.resolve("other");
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  @Test
  void writesThePageAndItsFigures() throws Exception {
    ExperimentResult result = Samples.ran(run);

    Path page = Report.of(result).writeTo(run);

    assertThat(page).isEqualTo(run.resolve("report.html")).isNotEmptyFile();
    assertThat(Files.readString(page))
        .contains("<a href=\"units.csv\">", "<a href=\"share-values.csv\">", "<dt>rsa</dt>")
        .contains("<a href=\"results.json\">", "<a href=\"analyses.json\">");
    try (Stream<Path> figures = Files.list(run.resolve("figures"))) {
      assertThat(figures.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "shares.svg",
              "preferences.svg",
              "pictures.svg",
              "matrices.svg",
              "matrix.svg",
              "tuning.svg",
              "loss.svg");
    }
  }

  @Test
  void theFolderGivesTheSameBytesAsTheResult() throws Exception {
    Report.of(Samples.ran(run)).writeTo(run);
    Map<String, String> first = contents(run);

    Report.in(run).writeTo(run);

    assertThat(contents(run)).isEqualTo(first);
  }

  @Test
  void twoRunsGiveTheSameBytes() throws Exception {
    Report.of(Samples.ran(run)).writeTo(run);
    Report.of(Samples.ran(other)).writeTo(other);

    assertThat(other.resolve("report.html")).hasSameBinaryContentAs(run.resolve("report.html"));
  }

  @Test
  void linksNoTableThatIsNotBesideIt() throws Exception {
    Samples.ran(run);

    Report.in(run).writeTo(other);

    assertThat(other.resolve("report.html")).content().doesNotContain(".csv\"", ".json\"");
    assertThat(Report.in(run).tables()).containsExactly("claims", "share-values", "units");
  }

  @Test
  void replacesItsOwnFilesAndNoOthers() throws Exception {
    Samples.ran(run);
    Files.createDirectories(run.resolve("figures"));
    Files.writeString(run.resolve("figures/mine.svg"), "mine");
    Files.writeString(run.resolve("report.html"), "old");
    Files.writeString(run.resolve(".report.html.unfinished"), "half");

    Report.in(run).writeTo(run);

    assertThat(run.resolve("figures/mine.svg")).hasContent("mine");
    assertThat(run.resolve("report.html")).content().startsWith("<!DOCTYPE html>");
    assertThat(contents(run).keySet()).noneMatch(name -> name.contains("unfinished"));
  }

  @Test
  void leavesAFolderAloneThatARunIsWritingTo() throws Exception {
    Samples.ran(run);
    try (RunFolder busy = RunFolder.open(run)) {
      Report report = Report.in(run);
      assertThatThrownBy(() -> report.writeTo(run))
          .isInstanceOf(RunFolderException.class)
          .hasMessageContainingAll("another run is writing to", run.toString());
      assertThat(busy.file("report.html")).doesNotExist();
    }
  }

  @Test
  void refusesWhatIsNotTheFolderOfARunThatEnded() throws Exception {
    refuses("there is no folder");
    Files.writeString(run, "x");
    refuses("is a file");
    Files.delete(run);
    Files.createDirectory(run);
    refuses("is not the folder of a run", "provenance.json");
    Files.delete(run);
    for (String file : new String[] {"results.json", "exhibits.json", "environment.json"}) {
      Samples.ran(run);
      Files.delete(run.resolve(file));
      refuses("has not ended", file);
    }
  }

  private void refuses(String... fragments) {
    assertThatThrownBy(() -> Report.in(run))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining(run.toString())
        .hasMessageContainingAll(fragments);
  }

  @Test
  void saysWhichFileIsNotWhatARunWrites() throws Exception {
    edited("results.json", "\"formatVersion\": 1", "\"formatVersion\": 9", "version 9");
    edited("exhibits.json", "\"formatVersion\": 1", "\"formatVersion\": 9", "version 9");
    edited("exhibits.json", "\"type\": \"passage\"", "\"type\": \"song\"", "song");
    edited("exhibits.json", "\"paragraphs\"", "\"lines\"", "paragraphs");
    edited("environment.json", "\"numerosity\"", "\"name\"", "numerosity");
    edited("provenance.json", "{", "", "provenance.json");
  }

  private void edited(String file, String old, String replacement, String fragment)
      throws Exception {
    Samples.ran(run);
    String text = Files.readString(run.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(run.resolve(file), text.replaceFirst(Pattern.quote(old), replacement));
    assertThatThrownBy(() -> Report.in(run))
        .as(file)
        .isInstanceOf(JsonException.class)
        .hasMessageContainingAll(file, fragment);
    try (Stream<Path> files = Files.walk(run)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  @Test
  void exhibitsOfNoSingleRunHaveAPageToo() {
    Report.of("Comparison <of> runs", "a, b.", List.of()).writeTo(run);
    assertThat(run.resolve("report.html"))
        .content()
        .contains("Comparison &lt;of&gt; runs", "a, b.")
        .doesNotContain("seeds");
  }

  @Test
  void refusesFilesOfTwoRuns() throws Exception {
    Samples.ran(run);
    Path results = run.resolve("results.json");
    Files.writeString(
        results,
        Files.readString(results).replaceFirst("\"data\": \\[\"....", "\"data\": [\"0000"));
    refuses("results.json", "mixes files of different runs");
  }
}
