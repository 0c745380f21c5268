package io.github.numerosity.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Properties;
import io.github.numerosity.stimulus.Property;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignFileTest {
  private final Path file;

  DesignFileTest(@TempDir Path folder) {
    this.file = folder.resolve("design.csv");
  }

  private DesignFile read(String text) {
    try {
      return DesignFile.read(Files.writeString(file, text));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Design.Row row(String set, int numerosity, int index) {
    return new Design.Row(Block.SELECTION, set, numerosity, index);
  }

  @Test
  void numerosityIsEnoughAndImagesAreNumberedAsTheyCome() {
    Design design = read("numerosity\n3\n1\n3\n").design();
    assertThat(design)
        .isEqualTo(
            Design.of(
                List.of(row("recorded", 3, 0), row("recorded", 1, 0), row("recorded", 3, 1))));
    assertThat(design.properties(0)).isEmpty();
  }

  @Test
  void columnsStandInAnyOrder() {
    Design design = read("luminance,set,numerosity,total_area\n1.5,a,1,\n2,b,2,3e2\n").design();
    assertThat(design.row(1)).isEqualTo(row("b", 2, 0));
    assertThat(design.properties(0)).contains(Properties.of(Map.of(Property.LUMINANCE, 1.5)));
    assertThat(design.properties(1))
        .contains(Properties.of(Map.of(Property.LUMINANCE, 2.0, Property.TOTAL_AREA, 300.0)));
  }

  @Test
  void readsTheStimuliOfARun() {
    Design design =
        read("""
                row,block,set,numerosity,index,count
                0,SELECTION,a,1,0,1
                1,SELECTION,a,2,0,2
                2,PREFERENCE,a,1,5,1
                """)
            .design();
    assertThat(design.row(2)).isEqualTo(new Design.Row(Block.PREFERENCE, "a", 1, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFFnumerosity,set\n1,a\n2,a\n",
        "\uFEFF\"numerosity\",\"set\"\r\n1,\"a\"\r\n2,\"a\"\r\n",
        "numerosity,set\r\n1,a\r\n2,a",
        "numerosity , set\n 1.0, a \n\n2,a\n\n\n"
      })
  void takesWhatSpreadsheetsWrite(String text) {
    assertThat(read(text).design()).isEqualTo(Design.of(List.of(row("a", 1, 0), row("a", 2, 0))));
  }

  @Test
  void quotedValuesMayHoldCommasAndLineEnds() {
    DesignFile design = read("numerosity,set,file\n1,\"a, b\",\"x\ny\"\n2,\"a, b\",z\n");
    assertThat(design.design().sets()).containsExactly("a, b");
    assertThat(design.line(0)).isEqualTo(2);
    assertThat(design.line(1)).isEqualTo(4);
  }

  @Test
  void tellsTheLineOfAStimulusAlsoBehindBlankLines() {
    assertThat(read("numerosity\n1\n\n2").line(1)).isEqualTo(4);
    assertThat(read("numerosity\n1\n\n2\n").line(1)).isEqualTo(4);
  }

  @Test
  void namesColumnsThatAreUnknownMissingOrTwice() {
    refuses("numerosity,colour\n1,red\n", "design.csv:1: unknown columns [colour]", "total_area");
    refuses("numerosity;set\n1;a\n2;a\n", "[numerosity;set]", "separate columns by commas");
    refuses("set,count\na,1\n", "design.csv:1: no column \"numerosity\"", "[set, count]");
    refuses(
        "numerosity,set,numerosity\n1,a,1\n", "design.csv:1: column \"numerosity\" occurs twice");
  }

  @Test
  void namesTheLineOfAValueThatIsNone() {
    refuses("numerosity\n1\ntwo\n", "design.csv:3: numerosity must be a whole number", "\"two\"");
    refuses("numerosity\n1\n2.5\n", "design.csv:3: numerosity", "\"2.5\"");
    refuses("numerosity\n1\n-1\n", "design.csv:3: numerosity", "\"-1\"");
    refuses("numerosity\n1\n9999999999\n", "design.csv:3: numerosity", "\"9999999999\"");
    refuses("numerosity,set\n1,a\n,a\n", "design.csv:3: numerosity is empty");
    refuses("numerosity,set\n1,a\n2,\n", "design.csv:3: set is empty");
    refuses("numerosity,set\n1,a\n2\n", "design.csv:3: 1 values, expected 2");
    refuses(
        "numerosity,density\n1,.5\n2,big\n", "design.csv:3: density must be a number", "\"big\"");
    refuses("numerosity,density\n1,NaN\n2,1\n", "design.csv:2: density", "\"NaN\"");
    refuses("numerosity,density\n1,1e999\n2,1\n", "design.csv:2: density", "\"1e999\"");
    refuses("numerosity,total_area\n1,-4\n2,1\n", "design.csv:2: total_area", "\"-4\"");
    refuses(
        "numerosity,block\n1,first\n2,first\n", "design.csv:2: block must be one of", "\"first\"");
    refuses("numerosity,index\n1,0\n2,x\n", "design.csv:3: index must be a whole number", "\"x\"");
  }

  @Test
  void refusesTwoLinesForOneImage() {
    refuses(
        "numerosity,index\n1,0\n2,0\n\n1,0\n",
        "design.csv:5: line 2 has the same block, set, numerosity and index",
        "leave out the column index");
  }

  @Test
  void rejectsRowsInAnotherOrderThanTheResponses() {
    refuses("row,numerosity\n0,1\n2,1\n1,2\n", "design.csv:3: row is 2, expected 1");
    refuses(
        "row,numerosity\n1,1\n2,2\n", "design.csv:2: row is 1, expected 0", "rows count from 0");
  }

  @Test
  void rejectsASingleNumerosityAndNoStimulus() {
    refuses(
        "numerosity\n5\n5\n5\n",
        "design.csv:2-4: at least 2 numerosities are required, got only 5");
    refuses(
        "numerosity,block\n5,SELECTION\n6,RANGE\n",
        "design.csv:2-3: at least 2 numerosities are required, got only 5 in block SELECTION");
    refuses(
        "numerosity,block\n5,RANGE\n6,RANGE\n", "design.csv:2-3: no line has the block SELECTION");
    refuses("numerosity\n", "design.csv lists no stimulus");
    refuses("", "design.csv lists no stimulus");
  }

  @Test
  void rejectsWhatIsNoText() throws IOException {
    Files.write(file, "numerosity,set\n1,gr\u00FCn\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> DesignFile.read(file)).hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> DesignFile.read(file.resolveSibling("none.csv")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("there is no file", "none.csv");
    refuses("numerosity\n\"1\n", "design.csv:2: unterminated quotes");
    refuses("numerosity\n1\n\"1\"x\n", "design.csv:3: unterminated quotes, or text after");
  }

  @Test
  void namesCharactersThatAreNoTextFarBehindTheBeginning() throws IOException {
    byte[] text =
        ("numerosity,set\n" + "1,a\n2,a\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8);
    text[text.length - 2] = (byte) 0xFF;
    Files.write(file, text);
    assertThatThrownBy(() -> DesignFile.read(file)).hasMessageContaining("UTF-8");
  }

  private void refuses(String text, String... fragments) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fragments);
  }
}
