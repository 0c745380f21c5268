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

  private static Figure figure(Figure.Plot plot) {
    return new Figure("curve", "It rises.", "n = 3 \"networks\"", "A rising line.", plot);
  }

  private static List<Figure.Series> series() {
    return List.of(
        Figure.Series.of("a", List.of(1.0, 2.0), List.of(0.1, Double.POSITIVE_INFINITY)),
        new Figure.Series("b", List.of(1.0), List.of(2.0), List.of(1.5), List.of(2.5)));
  }

  @Test
  void everyKindOfFigureIsReadBack() throws IOException {
    Figure.Axis x = new Figure.Axis("numerosity", Figure.Scale.LOG2);
    Figure.Axis y = Figure.Axis.linear("response");
    List<Figure.Plot> plots =
        List.of(
            new Figure.Lines(series(), x, y),
            new Figure.Bars(series(), x, y),
            new Figure.Points(series(), x, y),
            new Figure.Heat(
                List.of("1", "2"),
                List.of("1"),
                List.of(Optional.of(Double.NEGATIVE_INFINITY), Optional.empty()),
                "distance"),
            new Figure.Pictures(List.of("one"), List.of("AAAA")));
    for (Figure.Plot plot : plots) {
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
        new Table("cells", List.of("a"), () -> Stream.of(List.<Object>of(Figure.Scale.LOG2)));
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
  void rejectsWhatARecordRefuses() throws IOException {
    Files.writeString(
        file,
        "{ \"formatVersion\": 1, \"exhibits\": [{ \"type\": \"table\", \"name\": \"NO\", \"columns\": [], \"rows\": [] }] }");
    assertThatThrownBy(() -> Exhibits.read(file)).hasMessageContaining("\"NO\"");
  }
}
