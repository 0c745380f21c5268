package io.github.numerosity.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvTest {
  private static String csv(List<Object> row) throws IOException {
    List<String> columns = Stream.of("a", "b", "c", "d", "e", "f").limit(row.size()).toList();
    StringBuilder text = new StringBuilder();
    Csv.write(new Table("table", columns, () -> Stream.of(row)), text);
    return text.toString();
  }

  @Test
  void writesNumbersSoThatTheyReadBack() throws IOException {
    assertThat(csv(List.of(1, 0.1, 1e-30, 12345678901L, true)))
        .isEqualTo("a,b,c,d,e\n1,0.1,1.0E-30,12345678901,true\n");
  }

  @Test
  void writesInfiniteAndAbsentValues() throws IOException {
    assertThat(
            csv(List.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Optional.empty(), "")))
        .isEqualTo("a,b,c,d\nInf,-Inf,,\n");
  }

  @Test
  void quotesOnlyWhatNeedsIt() throws IOException {
    assertThat(csv(List.of("x y", "x,y", "a \"b\"", "l\nm", Plot.Scale.LOG2)))
        .isEqualTo("a,b,c,d,e\nx y,\"x,y\",\"a \"\"b\"\"\",\"l\nm\",LOG2\n");
  }

  @Test
  void rejectsNaNWithTableAndColumn() {
    assertThatThrownBy(() -> csv(List.of(1, Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("table \"table\", column b holds NaN");
  }

  @Test
  void rejectsOtherClassesAndRowsOfAnotherLength() {
    assertThatThrownBy(() -> csv(List.of(List.of()))).hasMessageContaining("of class");
    Table table = new Table("t", List.of("a", "b"), () -> Stream.of(List.<Object>of(1)));
    assertThatThrownBy(() -> Csv.write(table, new StringBuilder()))
        .hasMessageContaining("row of 1 cells");
  }
}
