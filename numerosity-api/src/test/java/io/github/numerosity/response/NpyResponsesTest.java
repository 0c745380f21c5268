package io.github.numerosity.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.design.Design;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.stimulus.Block;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyResponsesTest {
  private final Path folder;

  NpyResponsesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Path resource(String name) {
    try {
      return Path.of(NpyResponsesTest.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Responses open(Path file) {
    return Responses.open(file, ResponsesContract.design(), ResponsesContract.units());
  }

  private static Responses inPieces(String name) {
    return StoredResponses.whole(
        ResponsesContract.design(),
        ResponsesContract.units(),
        NpyStore.open(resource(name), 5),
        Map.of());
  }

  @Nested
  class InRows extends ResponsesContract {
    @Override
    Responses responses() {
      return open(resource("matrix-little-f4-C.npy"));
    }
  }

  @Nested
  class InColumns extends ResponsesContract {
    @Override
    Responses responses() {
      return open(resource("matrix-big-f8-F.npy"));
    }
  }

  @Nested
  class InPiecesOfFiveSingles extends ResponsesContract {
    @Override
    Responses responses() {
      return inPieces("matrix-little-f4-C.npy");
    }
  }

  @Nested
  class InPiecesOfFiveDoubles extends ResponsesContract {
    @Override
    Responses responses() {
      return inPieces("matrix-little-f8-C.npy");
    }
  }

  @Nested
  class InColumnsInPiecesOfFive extends ResponsesContract {
    @Override
    Responses responses() {
      return inPieces("matrix-little-f4-F.npy");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matrix-little-f4-C.npy",
        "matrix-little-f4-F.npy",
        "matrix-little-f8-C.npy",
        "matrix-little-f8-F.npy",
        "matrix-big-f4-C.npy",
        "matrix-big-f4-F.npy",
        "matrix-big-f8-C.npy",
        "matrix-big-f8-F.npy",
        "matrix-version-2.npy",
        "matrix-version-3.npy"
      })
  void readsWhatNumpyWrites(String name) {
    Responses responses = open(resource(name));
    double[] row = new double[ResponsesContract.UNITS];
    for (int stimulus = 0; stimulus < ResponsesContract.STIMULI; stimulus++) {
      responses.row(stimulus, row);
      for (int unit = 0; unit < row.length; unit++) {
        assertThat(row[unit]).isEqualTo(ResponsesContract.value(stimulus, unit));
      }
    }
  }

  /** The header is that of numpy but for the order of spaces, so the bytes are the same. */
  @Test
  void writesTheBytesThatNumpyWrites() throws IOException {
    Path file = folder.resolve("a.npy");
    try (NpyWriter writer = NpyWriter.ofFloats(file, 4, 3)) {
      for (int row = 0; row < 4; row++) {
        float[] values = new float[3];
        for (int unit = 0; unit < 3; unit++) {
          values[unit] = (float) ResponsesContract.value(row, unit);
        }
        writer.write(values);
      }
      assertThat(writer.isComplete()).isTrue();
    }
    assertThat(file).hasSameBinaryContentAs(resource("matrix-little-f4-C.npy"));
  }

  @Test
  void writesDoublesAsNumpyDoes() throws IOException {
    Path file = folder.resolve("a.npy");
    try (NpyWriter writer = NpyWriter.ofDoubles(file, 4, 3)) {
      for (int row = 0; row < 4; row++) {
        double[] values = new double[3];
        for (int unit = 0; unit < 3; unit++) {
          values[unit] = ResponsesContract.value(row, unit);
        }
        writer.write(values);
      }
    }
    assertThat(file).hasSameBinaryContentAs(resource("matrix-little-f8-C.npy"));
  }

  @Test
  void writesMoreValuesThanABufferHolds() throws IOException {
    Path file = folder.resolve("a.npy");
    float[] values = new float[5001 * 3];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    try (NpyWriter writer = NpyWriter.ofFloats(file, 5001, 3)) {
      writer.write(values);
    }
    float[] row = new float[3];
    NpyStore.open(file).row(5000, row);
    assertThat(row).containsExactly(15000, 15001, 15002);
  }

  @Test
  void refusesMoreValuesThanWereAnnounced() throws IOException {
    try (NpyWriter writer = NpyWriter.ofFloats(folder.resolve("a.npy"), 1, 3)) {
      assertThatThrownBy(() -> writer.write(new float[4])).hasMessageContaining("1 too many");
      assertThatThrownBy(() -> writer.write(new double[1])).hasMessageContaining("float32");
      assertThat(writer.isComplete()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"maps-f4-C.npy", "maps-f8-F.npy", "maps-big-f4-F.npy"})
  void mapsAreNumberedChannelByChannelInEveryOrderOfTheFile(String name) {
    Responses responses = Responses.open(resource(name), ResponsesContract.design(), "conv");
    assertThat(responses.units().layers()).containsExactly(new LayerShape("conv", 2, 2, 3));
    double[] row = new double[12];
    double[] tile = new double[2 * 4];
    for (int stimulus = 0; stimulus < 4; stimulus++) {
      responses.row(stimulus, row);
      for (int unit = 0; unit < 12; unit++) {
        assertThat(row[unit]).isEqualTo((stimulus * 12 + unit) * 0.5 - 1);
      }
    }
    responses.tile(5, 2, tile);
    assertThat(tile).containsExactly(1.5, 7.5, 13.5, 19.5, 2, 8, 14, 20);
  }

  @Test
  void threeAxesAreStimuliChannelsAndPlaces() {
    Responses responses =
        Responses.open(resource("sequence-f8-C.npy"), ResponsesContract.design(), "conv");
    assertThat(responses.units().layers()).containsExactly(new LayerShape("conv", 2, 1, 6));
  }

  @Test
  void twoAxesAreStimuliAndUnits() {
    Responses responses =
        Responses.open(resource("matrix-little-f4-C.npy"), ResponsesContract.design(), "layer");
    assertThat(responses.units()).isEqualTo(ResponsesContract.units());
  }

  @Test
  void rejectsMapsOfAnotherShapeThanTheUnits() {
    Units units = new Units(List.of(new LayerShape("conv", 3, 2, 2)));
    assertThatThrownBy(
            () -> Responses.open(resource("maps-f4-C.npy"), ResponsesContract.design(), units))
        .isInstanceOf(NpyException.class)
        .hasMessageContaining("[4, 2, 2, 3]")
        .hasMessageContaining("channels=3");
  }

  @Test
  void foldsOverColumnsTakeManyRowsAtATime() throws IOException {
    int stimuli = 700;
    int units = 20_000;
    Path file = folder.resolve("columns.npy");
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write(new NpyHeader(true, ByteOrder.BIG_ENDIAN, true, List.of(stimuli, units)).bytes());
      ByteBuffer column = ByteBuffer.allocate(stimuli * Float.BYTES);
      for (int unit = 0; unit < units; unit++) {
        column.clear();
        for (int stimulus = 0; stimulus < stimuli; stimulus++) {
          column.putFloat(stimulus == unit ? 1 : 0);
        }
        out.write(column.array());
      }
    }
    Design design =
        Design.of(
            IntStream.range(0, stimuli)
                .mapToObj(row -> new Design.Row(Block.SELECTION, "standard", 1 + row % 2, row / 2))
                .toList());
    List<Double> sums =
        Responses.open(file, design, "layer").get(new ResponsesContract.WeightedSums("a"));
    for (int unit = 0; unit < units; unit++) {
      assertThat(sums.get(unit)).isEqualTo(unit < stimuli ? unit + 1 : 0);
    }
  }

  @Test
  void namesUnitAndStimulusOfAValueThatIsNotFinite() throws IOException {
    Path file = folder.resolve("nan.npy");
    try (NpyWriter writer = NpyWriter.ofDoubles(file, 4, 3)) {
      double[] values = new double[12];
      values[4] = Double.NaN;
      writer.write(values);
    }
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unit layer/1/0/0 to stimulus 1")
        .hasMessageContaining("NaN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "integers.npy | '<i8'",
        "record.npy | record",
        "objects.npy | '|O'",
        "vector.npy | array.reshape(-1, 1)",
        "five-axes.npy | array.reshape(len(array), -1)",
        "cube.npy | 2 stimuli",
        "empty.npy | is empty: 0 stimuli x 3 units",
        "README.md | not an NPY file"
      })
  void rejectsOtherArraysAndFiles(String name, String fragment) {
    assertThatThrownBy(() -> open(resource(name)))
        .isInstanceOf(NpyException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(fragment.replace("'", ""));
  }

  @Test
  void rejectsMissingFiles() {
    assertThatThrownBy(() -> open(folder.resolve("none.npy")))
        .isInstanceOf(NpyException.class)
        .hasMessageContaining("there is no file")
        .hasMessageContaining("none.npy");
  }

  @Test
  void rejectsAnotherShape() {
    Path file = resource("matrix-little-f4-C.npy");
    assertThatThrownBy(
            () ->
                Responses.open(
                    file, ResponsesContract.design().select(0, 1), ResponsesContract.units()))
        .isInstanceOf(NpyException.class)
        .hasMessageContaining("responses to 4 stimuli, but the design has 2 rows");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 9, 11, 60, 127, 130, 175})
  void rejectsTruncatedFiles(int length) throws IOException {
    byte[] whole = Files.readAllBytes(resource("matrix-little-f4-C.npy"));
    Path file = Files.write(folder.resolve("short.npy"), Arrays.copyOf(whole, length));
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(NpyException.class)
        .hasMessageContaining("short.npy");
  }

  @Test
  void rejectsBytesBehindTheArray() throws IOException {
    byte[] whole = Files.readAllBytes(resource("matrix-little-f4-C.npy"));
    Path file = Files.write(folder.resolve("long.npy"), Arrays.copyOf(whole, whole.length + 4));
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(NpyException.class)
        .hasMessageContaining("52 bytes")
        .hasMessageContaining("4 x 3 values of 4 bytes");
  }

  @Test
  void rejectsLengthsThatNoFileHasBeforeAnythingIsAllocated() throws IOException {
    Path file = folder.resolve("huge.npy");
    for (String shape :
        new String[] {
          "(2147483647, 2147483647)",
          "(99999999999999999999, 3)",
          "(4, 2147483647, 2147483647, 2147483647)",
          "(4, 65536, 65536)"
        }) {
      write(file, "{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + ", }\n");
      assertThatThrownBy(() -> open(file)).isInstanceOf(NpyException.class);
    }
  }

  @Test
  void rejectsHeadersThatAreTooLongOrOfAnotherVersion() throws IOException {
    Path file = folder.resolve("head.npy");
    byte[] bytes = Files.readAllBytes(resource("matrix-version-2.npy"));
    bytes[11] = (byte) 0xFF;
    Files.write(file, bytes);
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(NpyException.class)
        .hasMessageContaining("at most 10000");
    bytes[6] = 9;
    Files.write(file, bytes);
    assertThatThrownBy(() -> open(file)).hasMessageContaining("NPY version 9");
  }

  @Test
  void rejectsHeadersWithoutTheirParts() throws IOException {
    Path file = folder.resolve("head.npy");
    write(file, "{'descr': '<f4', 'shape': (4, 3), }\n");
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(NpyException.class)
        .hasMessageContaining("fortran_order");
  }

  private static void write(Path file, String dictionary) throws IOException {
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(0);
      out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
      out.write(dictionary.length());
      out.write(0);
      out.write(dictionary.getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[48]);
    }
  }
}
