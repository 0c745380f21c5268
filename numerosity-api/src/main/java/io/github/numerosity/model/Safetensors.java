package io.github.numerosity.model;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.json.JsonWriter;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weights and metadata in the safetensors format, which PyTorch users exchange and which runs no
 * code when read. Immutable.
 *
 * <p>A file begins with the length of a JSON header (8 bytes, little-endian); the header gives
 * type, shape and byte range of each tensor; the values follow, little-endian, row-major, without
 * gap or overlap. Files are written with float32 values in the order of the weights and the header
 * padded with blanks to a multiple of 8 bytes; equal content gives equal bytes. The types F32, F64,
 * F16 and BF16 are read as float32 (F64 is rounded). {@code num_batches_tracked}, an integer of
 * PyTorch's batch normalisation, is skipped.
 *
 * <p>Source: the format's description at https://github.com/huggingface/safetensors.
 */
public final class Safetensors {
  private static final int LENGTH_BYTES = 8;
  private static final int CHUNK = 1 << 16;

  private final Weights weights;
  private final Map<String, String> metadata;

  private Safetensors(Weights weights, Map<String, String> metadata) {
    this.weights = requireNonNull(weights, "weights");
    this.metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
  }

  /**
   * Combines weights and metadata.
   *
   * @param weights the arrays
   * @param metadata texts by key, such as the origin of the weights; copied
   * @return the content of a file
   * @throws IllegalArgumentException if an array is called {@code __metadata__}, which the format
   *     reserves
   */
  public static Safetensors of(Weights weights, Map<String, String> metadata) {
    if (weights.names().contains(SafetensorsHeader.METADATA)) {
      throw new IllegalArgumentException(
          "safetensors reserves the name \"" + SafetensorsHeader.METADATA + "\"");
    }
    return new Safetensors(weights, metadata);
  }

  /**
   * Reads a file.
   *
   * @param file to read
   * @return its content
   * @throws WeightsException if the file is missing or malformed; the message gives the reason
   */
  public static Safetensors read(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      SafetensorsHeader header = header(file, channel);
      long start = channel.position();
      Weights.Builder weights = Weights.builder();
      for (SafetensorsHeader.Entry entry : header.tensors()) {
        if (!entry.isBatchCount()) {
          channel.position(start + entry.begin());
          int[] shape = entry.shape().stream().mapToInt(Integer::intValue).toArray();
          weights.add(entry.name(), shape, values(channel, entry));
        }
      }
      return new Safetensors(weights.build(), header.metadata());
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Reads only names and shapes.
   *
   * @param file to read
   * @return shapes by name, in the order of the header
   * @throws WeightsException as {@link #read} does
   */
  static Map<String, List<Integer>> shapes(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      Map<String, List<Integer>> shapes = new LinkedHashMap<>();
      for (SafetensorsHeader.Entry entry : header(file, channel).tensors()) {
        if (!entry.isBatchCount()) {
          shapes.put(entry.name(), entry.shape());
        }
      }
      return shapes;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Returns the arrays.
   *
   * @return the weights
   */
  public Weights weights() {
    return weights;
  }

  /**
   * Returns the metadata.
   *
   * @return texts by key, sorted; unmodifiable
   */
  public Map<String, String> metadata() {
    return metadata;
  }

  /**
   * Writes a file, replacing an existing one.
   *
   * @param file to write
   * @throws IOException if the file cannot be written
   */
  public void writeTo(Path file) throws IOException {
    try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file), CHUNK)) {
      writeTo(target);
    }
  }

  /**
   * Writes to a stream, which stays open.
   *
   * @param target the stream
   * @throws IOException if writing fails
   */
  public void writeTo(OutputStream target) throws IOException {
    byte[] header = header().getBytes(StandardCharsets.UTF_8);
    int padding = Math.floorMod(-header.length, LENGTH_BYTES);
    byte[] length = new byte[LENGTH_BYTES];
    ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length + padding);
    target.write(length);
    target.write(header);
    target.write(" ".repeat(padding).getBytes(StandardCharsets.UTF_8));
    for (String name : weights.names()) {
      float[] values = weights.values(name);
      for (int from = 0; from < values.length; from += CHUNK / Float.BYTES) {
        int count = Math.min(CHUNK / Float.BYTES, values.length - from);
        byte[] chunk = new byte[count * Float.BYTES];
        ByteBuffer.wrap(chunk)
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer()
            .put(values, from, count);
        target.write(chunk);
      }
    }
  }

  private String header() {
    Map<String, Object> header = new LinkedHashMap<>();
    if (!metadata.isEmpty()) {
      header.put(SafetensorsHeader.METADATA, metadata);
    }
    long begin = 0;
    for (String name : weights.names()) {
      int[] shape = weights.shape(name);
      long end = begin + Float.BYTES * (long) weights.values(name).length;
      Map<String, Object> tensor = new LinkedHashMap<>();
      tensor.put("dtype", TensorType.F32.name());
      tensor.put("shape", Arrays.stream(shape).boxed().toList());
      tensor.put("data_offsets", List.of(begin, end));
      header.put(name, tensor);
      begin = end;
    }
    return JsonWriter.plain().text(header).stripTrailing();
  }

  /** Reads the header and leaves the channel at the first byte after it. */
  private static SafetensorsHeader header(Path file, FileChannel channel) throws IOException {
    long size = channel.size();
    if (size < LENGTH_BYTES) {
      throw new WeightsException(
          "%s: a safetensors file begins with 8 bytes that give the length of its header, this has %d bytes"
              .formatted(file, size));
    }
    long length = fill(channel, little(LENGTH_BYTES)).getLong();
    if (length < 2 || length > size - LENGTH_BYTES || length > SafetensorsHeader.LONGEST) {
      throw new WeightsException(
          "%s: the header claims %s bytes, expected 2 to %d; this is no safetensors file, or truncated"
              .formatted(
                  file,
                  Long.toUnsignedString(length),
                  Math.min(size - LENGTH_BYTES, SafetensorsHeader.LONGEST)));
    }
    ByteBuffer bytes = fill(channel, little((int) length));
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new WeightsException(
          file + ": the header is not UTF-8; this is no safetensors file", e);
    }
    return SafetensorsHeader.parse(file, text, size - LENGTH_BYTES - length);
  }

  private static float[] values(FileChannel channel, SafetensorsHeader.Entry entry)
      throws IOException {
    TensorType type = TensorType.valueOf(entry.type());
    float[] values = new float[entry.count()];
    int perChunk = CHUNK / type.bytes();
    for (int from = 0; from < values.length; from += perChunk) {
      int count = Math.min(perChunk, values.length - from);
      ByteBuffer chunk = fill(channel, little(count * type.bytes()));
      for (int value = from; value < from + count; value++) {
        values[value] = type.next(chunk);
      }
    }
    return values;
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer fill(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException("the file ended while it was read");
      }
    }
    return buffer.flip();
  }

  private static WeightsException unreadable(Path file, IOException e) {
    return new WeightsException(
        e instanceof NoSuchFileException
            ? file + ": there is no such file of weights"
            : file + " cannot be read: " + e.getMessage(),
        e);
  }

  @Override
  public String toString() {
    return "Safetensors[%s, metadata %s]".formatted(weights, metadata);
  }
}
