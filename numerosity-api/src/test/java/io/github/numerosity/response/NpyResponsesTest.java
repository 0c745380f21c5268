package io.github.numerosity.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
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
        "matrix-version-2.npy"
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
        "cube.npy | expected (stimuli, units)",
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
        .hasMessageContaining("4 stimuli x 3 units, expected 2 x 3");
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
    for (String shape : new String[] {"(2147483647, 2147483647)", "(99999999999999999999, 3)"}) {
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
