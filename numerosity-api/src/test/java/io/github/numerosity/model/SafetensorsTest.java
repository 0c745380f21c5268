package io.github.numerosity.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and expected values come from make_safetensors.py in the test resources. */
class SafetensorsTest {
  private final Path folder;

  SafetensorsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsWhatPyTorchWrote() throws IOException {
    Safetensors file = Safetensors.read(resource(folder, "poster.safetensors"));

    assertThat(file.metadata()).containsExactly(Map.entry("format", "pt"));
    Weights weights = file.weights();
    assertThat(weights.names())
        .containsExactly(
            "conv1.weight",
            "conv1.bias",
            "conv2.weight",
            "conv2.bias",
            "conv3.weight",
            "conv3.bias",
            "fc.weight",
            "fc.bias");
    assertThat(weights.shape("conv2.weight")).containsExactly(7, 5, 3, 3);
    float[] first = weights.values("conv1.weight");
    assertThat(new float[] {first[0], first[1], first[134]})
        .containsExactly(0x1.83ba5ap-6f, -0x1.fc99dep-4f, 0x1.61c934p-4f);
    float[] last = weights.values("fc.bias");
    assertThat(new float[] {last[0], last[9]}).containsExactly(-0x1.670004p-5f, -0x1.64b402p-5f);
    // [6][4][2][1] in output, input, row, column
    assertThat(weights.values("conv2.weight")[((6 * 5 + 4) * 3 + 2) * 3 + 1])
        .isEqualTo(-0x1.1fc0a8p-3f);
  }

  @Test
  void convertsAllFloatingPointTypes() throws IOException {
    Weights weights = Safetensors.read(resource(folder, "types.safetensors")).weights();

    float infinite = Float.POSITIVE_INFINITY;
    assertThat(weights.values("half"))
        .containsExactly(
            1.5f,
            -2.25f,
            0x1.998p-4f,
            -0x1.ffcp15f,
            0x1p-24f,
            0x1.1p-20f,
            0,
            infinite,
            -infinite,
            Float.NaN);
    assertThat(weights.values("brain"))
        .containsExactly(
            1.5f,
            -2.25f,
            0x1.9ap-4f,
            -0x1p16f,
            0x1.02p-24f,
            0x1.0cp-20f,
            0,
            infinite,
            -infinite,
            Float.NaN);
    float[] single = {1.5f, -2.25f, 0.1f, -65504f, 6e-8f, 1e-6f, 0, infinite, -infinite, Float.NaN};
    assertThat(weights.values("single")).containsExactly(single);
    assertThat(weights.values("double")).containsExactly(single);
  }

  @Test
  void leavesPyTorchsBatchCountOut() throws IOException {
    assertThat(Safetensors.read(resource(folder, "batchnorm.safetensors")).weights().names())
        .containsExactly("bn1.weight", "bn1.bias", "bn1.running_mean", "bn1.running_var");
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    float[] many = new float[40_000];
    for (int i = 0; i < many.length; i++) {
      many[i] = i * 0.37f - 5000;
    }
    Weights weights =
        Weights.builder()
            .add("b\"quoted\u00e9", new int[] {200, 200}, many)
            .add("scalar", new int[] {}, new float[] {-0.0f})
            .add("a", new int[] {2, 1}, new float[] {Float.MIN_VALUE, Float.MAX_VALUE})
            .build();
    Map<String, String> texts = Map.of("history", "[{\"epoch\": 1}]", "a", "\n\t\u4e16");
    Path path = folder.resolve("x.safetensors");
    Safetensors.of(weights, texts).writeTo(path);

    Safetensors back = Safetensors.read(path);

    assertThat(back.weights().digest()).isEqualTo(weights.digest());
    assertThat(back.weights().names()).containsExactlyElementsOf(weights.names());
    assertThat(back.metadata()).isEqualTo(texts);
  }

  @Test
  void equalContentGivesEqualBytes() throws IOException {
    Weights weights = Weights.builder().add("w", new int[] {1}, new float[] {3}).build();
    Map<String, String> forth = new HashMap<>();
    Map<String, String> back = new TreeMap<>(Comparator.reverseOrder());
    for (int i = 0; i < 50; i++) {
      forth.put("key" + i, "v");
      back.put("key" + i, "v");
    }
    Safetensors.of(weights, forth).writeTo(folder.resolve("1"));
    Safetensors.of(weights, back).writeTo(folder.resolve("2"));

    byte[] bytes = Files.readAllBytes(folder.resolve("1"));
    assertThat(bytes).isEqualTo(Files.readAllBytes(folder.resolve("2")));
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(file.getLong(0) % 8).isZero();
    assertThat(file.getLong(0)).isEqualTo(bytes.length - 8 - 4);
    assertThat((char) file.get(8)).isEqualTo('{');
    assertThat(file.getFloat(bytes.length - 4)).isEqualTo(3);
  }

  @Test
  void rejectsTheReservedName() {
    Weights weights = Weights.builder().add("__metadata__", new int[] {1}, new float[] {3}).build();

    assertThatThrownBy(() -> Safetensors.of(weights, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("__metadata__");
  }

  @Test
  void rejectsAMissingFileAndAFolder() {
    assertThatThrownBy(() -> Safetensors.read(folder.resolve("none")))
        .isInstanceOf(WeightsException.class)
        .hasMessageContainingAll("none", "no such file");
    assertThatThrownBy(() -> Safetensors.read(folder))
        .isInstanceOf(WeightsException.class)
        .hasMessageContainingAll(folder.toString(), "cannot be read");
  }

  @Test
  void rejectsAWrongHeaderLength() throws IOException {
    assertRejects(new byte[5], "begins with 8 bytes", "this has 5");
    assertRejects(ByteBuffer.allocate(10).put(0, (byte) 3).array(), "claims 3 bytes", "2 to 2");
    byte[] huge = new byte[100];
    Arrays.fill(huge, 0, 8, (byte) 0xFF);
    assertRejects(huge, "claims 18446744073709551615 bytes", "2 to 92");
    // A pickle or a zip archive from torch.save begins with other bytes.
    assertRejects(
        "PK\u0003\u0004 and whatever follows here".getBytes(StandardCharsets.ISO_8859_1),
        "no safetensors file");
  }

  @Test
  void rejectsAHeaderLongerThanIsRead() throws IOException {
    Path path = folder.resolve("long");
    try (var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ByteBuffer length = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
      file.write(length.putLong(1L << 33).flip());
      file.position((1L << 33) + 100).write(ByteBuffer.allocate(1)); // sparse
    }
    assertThatThrownBy(() -> Safetensors.read(path))
        .isInstanceOf(WeightsException.class)
        .hasMessageContainingAll("claims 8589934592 bytes", "2 to 16777216");
  }

  @Test
  void rejectsWhatIsNoHeader() throws IOException {
    assertRejects(file("{\"w\": ", 4), "header is not JSON");
    assertRejects(file("[1, 2]", 4), "the header must be an object, got an array");
    assertRejects(file("{\"w\": 3}", 4), "\"w\" must be an object", "a number");
    assertRejects(file("{\"\u00ff\u00fe\": {}}", 0), "not UTF-8");
    assertRejects(file("{\"__metadata__\": {\"a\": 1}}", 0), "a must be a string, got a number");
    assertRejects(file("{\"w\": {\"shape\": [1]}}", 4), "\"w\" has no \"dtype\"");
    assertRejects(file("{\"w\": {\"dtype\": \"F32\", \"shape\": [1]}}", 4), "no \"data_offsets\"");
    assertRejects(file("[".repeat(5000), 0), "not JSON");
  }

  @Test
  void rejectsDuplicateNames() throws IOException {
    String one = tensor("w", "F32", "[1]", "[0,4]");
    assertRejects(file("{" + one + "," + one + "}", 4), "w", "duplicate key");
  }

  @Test
  void rejectsWrongShapesTypesAndOffsets() throws IOException {
    assertRejects(one("F32", "[2]", "[0,4]"), "\"w\" of shape [2]", "takes 8 bytes", "give 4");
    assertRejects(one("F64", "[1]", "[0,4]"), "takes 8 bytes");
    assertRejects(one("I8", "[4]", "[0,4]"), "type I8", "F32");
    assertRejects(one("F32", "[-1]", "[0,4]"), "\"w\".shape must hold whole numbers");
    assertRejects(one("F32", "[1.0]", "[0,4]"), "\"w\".shape must hold whole numbers");
    assertRejects(one("F32", "[65536,65536,65536]", "[0,4]"), "too large");
    assertRejects(one("F32", "[4294967296]", "[0,4]"), "axis of 4294967296");
    assertRejects(one("F32", "[1]", "[0]"), "must have 2 numbers");
    assertRejects(one("F32", "[1]", "[4,0]"), "bytes 4..0 of 4");
    assertRejects(one("F32", "[2]", "[0,8]"), "bytes 0..8 of 4", "truncated");
    assertRejects(one("F32", "[1]", "[9223372036854775807,3]"), "whole numbers");
  }

  @Test
  void rejectsOverlapsAndGaps() throws IOException {
    String first = tensor("a", "F32", "[2]", "[0,8]");
    assertRejects(
        file("{" + first + "," + tensor("b", "F32", "[1]", "[4,8]") + "}", 8),
        "\"b\" begins at byte 4",
        "\"a\" ends at 8",
        "not overlap");
    assertRejects(
        file("{" + first + "," + tensor("b", "F32", "[1]", "[12,16]") + "}", 16), "no gap");
    assertRejects(file("{" + first + "}", 12), "take 8 bytes, the file has 12");
    assertRejects(
        file("{" + first + "," + tensor("b", "F32", "[2]", "[0,8]") + "}", 8), "not overlap");
  }

  @Test
  void everyTruncationIsAnError() throws IOException {
    byte[] whole = Files.readAllBytes(resource(folder, "types.safetensors"));
    for (int length = 0; length < whole.length; length++) {
      assertRejects(Arrays.copyOf(whole, length), "cut");
    }
  }

  static Path resource(Path folder, String name) throws IOException {
    try (InputStream stream = SafetensorsTest.class.getResourceAsStream(name)) {
      return Files.write(folder.resolve(name), requireNonNull(stream, name).readAllBytes());
    }
  }

  private void assertRejects(byte[] content, String... fragments) throws IOException {
    Path path = Files.write(folder.resolve("cut"), content);
    assertThatThrownBy(() -> Safetensors.read(path))
        .isInstanceOf(WeightsException.class)
        .hasMessageStartingWith(path.toString())
        .hasMessageContainingAll(fragments);
  }

  private static byte[] one(String type, String shape, String offsets) {
    return file("{" + tensor("w", type, shape, offsets) + "}", 4);
  }

  private static String tensor(String name, String type, String shape, String offsets) {
    return "\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":%s}"
        .formatted(name, type, shape, offsets);
  }

  /** A file of a header in Latin-1 and zeros. */
  private static byte[] file(String header, int dataBytes) {
    byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(8 + text.length + dataBytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(text.length)
        .put(text)
        .array();
  }
}
