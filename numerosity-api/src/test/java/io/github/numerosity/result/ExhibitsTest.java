package io.github.numerosity.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.json.JsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExhibitsTest {
  private final Path file;

  ExhibitsTest(@TempDir Path folder) {
    file = folder.resolve("exhibits.json");
  }

  private List<Exhibit> writtenAndRead(Exhibit... exhibits) throws IOException {
    StringBuilder text = new StringBuilder();
    Exhibits.write(List.of(exhibits), text);
    Files.writeString(file, text);
    return Exhibits.read(file);
  }

  private static Figure figure(Plot plot) {
    return new Figure("curve", "It rises.", "n = 3 \"networks\"", "A rising line.", plot);
  }

  private static List<Plot.Series> series() {
    return List.of(
        Plot.Series.of("a", List.of(1.0, 2.0), List.of(0.1, Double.POSITIVE_INFINITY)),
        Plot.Series.of("b", List.of(1.0), List.of(2.0)).withIntervals(List.of(1.5), List.of(2.5)));
  }

  private static List<Plot.Band> bands() {
    return List.of(
        Plot.Band.across("null", 0, 1),
        new Plot.Band("by place", List.of(1.0), List.of(0.0), List.of(0.5)));
  }

  @Test
  void whereAFigureBelongsIsReadBack() throws IOException {
    Figure figure =
        figure(new Plot.Pictures(List.of(), List.of()))
            .about("Training")
            .at(Prominence.APPENDIX)
            .from("training", "accuracy");
    assertThat(figure.topic()).isEqualTo("Training");
    assertThat(writtenAndRead(figure)).containsExactly(figure);
  }

  @Test
  void aFigureIsOfTheBodyUnderItsNameUnlessToldOtherwise() {
    Figure figure = new Figure("rdm-trained", "", "", "", new Plot.Pictures(List.of(), List.of()));
    assertThat(figure.topic()).isEqualTo("Rdm trained");
    assertThat(figure.prominence()).isEqualTo(Prominence.BODY);
    assertThat(figure.tables()).isEmpty();
  }

  @Test
  void passagesAreReadBack() throws IOException {
    Passage methods =
        new Passage("methods", "Methods", Prominence.APPENDIX, List.of("We did.", "<b>"));
    assertThat(writtenAndRead(methods)).containsExactly(methods);
  }

  @Test
  void everyKindOfFigureIsReadBack() throws IOException {
    Plot.Axis x = Plot.Axis.log2("numerosity");
    Plot.Axis y = Plot.Axis.linear("response");
    List<Plot> plots =
        List.of(
            new Plot.Lines(series(), x, y),
            new Plot.Bars(series(), x, y),
            new Plot.Points(series(), x, y),
            new Plot.Heat(
                List.of("1", "2"),
                List.of("1"),
                List.of(Optional.of(Double.NEGATIVE_INFINITY), Optional.empty()),
                "distance"),
            new Plot.Heat(List.of(), List.of(), List.of(), "").withTitles("unit", "numerosity"),
            new Plot.Pictures(List.of("one"), List.of("AAAA")),
            new Plot.Lines(series(), x, y).withBands(bands()).ordered(),
            new Plot.Bars(series(), Plot.Axis.of("network", List.of("a", "b")), y)
                .withBands(bands())
                .withHatched(List.of(1.0)),
            new Plot.Points(series(), x, y).withBands(bands()),
            new Plot.Points(series().subList(0, 1), x, y).withJoins(),
            new Plot.Sheet(
                List.of("claim", "verdict"),
                List.of(List.of(Plot.Cell.of("c"), new Plot.Cell("no", Plot.Tone.AGAINST)))),
            new Plot.Panels(List.of(new Plot.Panel("left", new Plot.Lines(series(), x, y)))));
    for (Plot plot : plots) {
      assertThat(writtenAndRead(figure(plot))).containsExactly(figure(plot));
    }
  }

  @Test
  void tablesAreReadBackCellByCell() throws IOException {
    List<Object> row =
        List.of("text", 3L, 2.0, true, Optional.empty(), Double.NEGATIVE_INFINITY, -0.1);
    Table table =
        new Table("cells", List.of("a", "b", "c", "d", "e", "f", "g"), () -> Stream.of(row));
    Table read = (Table) writtenAndRead(table).get(0);
    assertThat(read.name()).isEqualTo("cells");
    assertThat(read.columns()).isEqualTo(table.columns());
    assertThat(read.rows().get()).containsExactly(row);
    assertThat(read.rows().get()).as("rows can be had again").hasSize(1);
  }

  @Test
  void enumConstantsComeBackByName() throws IOException {
    Table table =
        new Table("cells", List.of("a"), () -> Stream.of(List.<Object>of(Plot.Scale.LOG2)));
    Table read = (Table) writtenAndRead(table).get(0);
    assertThat(read.rows().get()).containsExactly(List.of("LOG2"));
  }

  @Test
  void namesFileAndPlaceOfWhatIsWrong() throws IOException {
    Files.writeString(
        file,
        "{ \"formatVersion\": 1, \"exhibits\": [{ \"type\": \"table\", \"name\": \"t\", \"columns\": [\"a\"], \"rows\": [[1, 2]] }] }");
    assertThatThrownBy(() -> Exhibits.read(file))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("exhibits.json")
        .hasMessageContaining("exhibits[0].rows[0]")
        .hasMessageContaining("2 cells for the columns [a]");
  }

  @Test
  void rejectsAnotherVersion() throws IOException {
    Files.writeString(file, "{ \"formatVersion\": 2, \"exhibits\": [] }");
    assertThatThrownBy(() -> Exhibits.read(file)).hasMessageContaining("format version 2");
  }

  @Test
  void rejectsPanelsWithinPanels() throws IOException {
    StringBuilder text = new StringBuilder("{ \"type\": \"lines\" }");
    for (int depth = 0; depth < 3; depth++) {
      text.insert(0, "{ \"type\": \"panels\", \"panels\": [{ \"title\": \"\", \"plot\": ")
          .append("}] }");
    }
    Files.writeString(
        file,
        "{ \"formatVersion\": 1, \"exhibits\": [{ \"type\": \"figure\", \"name\": \"f\", \"topic\": \"\", \"prominence\": \"body\", \"finding\": \"\", \"caption\": \"\", \"alternative\": \"\", \"tables\": [], \"plot\": "
            + text
            + "}] }");
    assertThatThrownBy(() -> Exhibits.read(file))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("panels hold no panels");
  }

  @Test
  void aPlotRefusesWhatItCannotShow() {
    assertThatThrownBy(() -> Plot.Band.across("null", 0, Double.NaN))
        .hasMessageContaining("\"null\"");
    assertThatThrownBy(
            () -> Plot.Series.of("s", List.of(1.0), List.of(2.0)).withMarks(List.of("a", "b")))
        .hasMessageContaining("2 marks");
    assertThatThrownBy(
            () -> new Plot.Points(series(), Plot.Axis.linear(""), Plot.Axis.linear("")).withJoins())
        .hasMessageContaining("same length");
    assertThatThrownBy(() -> new Plot.Sheet(List.of("a"), List.of(List.of())))
        .hasMessageContaining("0 cells");
    assertThatThrownBy(() -> new Plot.Axis("", Plot.Scale.LOG2, List.of("a")))
        .hasMessageContaining("linear");
  }

  @Test
  void rejectsWhatARecordRefuses() throws IOException {
    Files.writeString(
        file,
        "{ \"formatVersion\": 1, \"exhibits\": [{ \"type\": \"table\", \"name\": \"NO\", \"columns\": [], \"rows\": [] }] }");
    assertThatThrownBy(() -> Exhibits.read(file)).hasMessageContaining("\"NO\"");
  }
}
