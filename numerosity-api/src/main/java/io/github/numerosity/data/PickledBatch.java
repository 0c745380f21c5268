package io.github.numerosity.data;

import io.github.numerosity.data.PickleReader.Call;
import io.github.numerosity.data.PickleReader.Global;
import io.github.numerosity.data.PickleReader.MalformedException;
import io.github.numerosity.data.PickleReader.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One batch in the Python layout: a pickled dict whose {@code data} is a numpy array of uint8, one
 * image a row, and whose {@code labels} is a list.
 */
final class PickledBatch {
  private final byte[] samples;
  private final int start;
  private final List<Long> labels;

  private PickledBatch(byte[] samples, int start, List<Long> labels) {
    this.samples = samples;
    this.start = start;
    this.labels = labels;
  }

  /**
   * Parses a batch.
   *
   * @param place file or archive entry, for messages
   * @param content of the file; kept
   * @param records images that the batch must have
   * @param length samples of an image
   */
  static PickledBatch read(String place, byte[] content, int records, int length) {
    try {
      if (!(PickleReader.read(content) instanceof Map<?, ?> dict)) {
        throw new MalformedException("it holds no dict");
      }
      List<Long> labels = labels(dict.get("labels"), records);
      List<?> array = array(content, dict.get("data"), records, length);
      Slice bytes = bytes(array.get(4), records * length);
      return isFalse(array.get(3))
          ? new PickledBatch(content, bytes.start(), labels)
          : new PickledBatch(rows(content, bytes.start(), records, length), 0, labels);
    } catch (MalformedException e) {
      throw new DataException(
          "%s: expected a batch of CIFAR-10's Python layout, %d images of %d samples with labels, but %s"
              .formatted(place, records, length, e.getMessage()));
    }
  }

  /** An array that holds the samples from {@link #start()} on. */
  byte[] samples() {
    return samples;
  }

  /** Where the samples start, [image][channel][row][column]. */
  int start() {
    return start;
  }

  /** The label of each image, as found. */
  List<Long> labels() {
    return labels;
  }

  /**
   * Checks the description that numpy leaves: a call of {@code _reconstruct} with the state
   * (version, shape, dtype, is Fortran-ordered, bytes), where dtype is a call of {@code dtype} with
   * its name first.
   */
  private static List<?> array(byte[] content, @Nullable Object value, int records, int length)
      throws MalformedException {
    if (!(value instanceof Call array)
        || !(array.function instanceof Global function)
        || !function.name().endsWith("multiarray._reconstruct")
        || !(array.state instanceof List<?> state)
        || state.size() != 5) {
      throw new MalformedException("\"data\" is missing or is no numpy array");
    }
    if (!(state.get(1) instanceof List<?> shape)
        || !shape.equals(List.of((long) records, (long) length))) {
      throw new MalformedException("\"data\" has the shape " + numbers(state.get(1)));
    }
    if (!(state.get(2) instanceof Call type)
        || !(type.arguments instanceof List<?> arguments)
        || arguments.isEmpty()
        || !(arguments.get(0) instanceof Slice name)
        || !PickleReader.text(content, name).equals("u1")) {
      throw new MalformedException("\"data\" is no array of uint8");
    }
    return state;
  }

  private static Slice bytes(Object value, int expected) throws MalformedException {
    if (!(value instanceof Slice bytes) || bytes.length() != expected) {
      throw new MalformedException("\"data\" has not as many bytes as its shape says");
    }
    return bytes;
  }

  /** The rows of an array that is stored column by column. */
  private static byte[] rows(byte[] content, int start, int records, int length) {
    byte[] rows = new byte[records * length];
    for (int row = 0; row < records; row++) {
      for (int column = 0; column < length; column++) {
        rows[row * length + column] = content[start + column * records + row];
      }
    }
    return rows;
  }

  private static boolean isFalse(Object value) {
    return value.equals(false) || value.equals(0L);
  }

  private static List<Long> labels(@Nullable Object value, int records) throws MalformedException {
    if (!(value instanceof List<?> list)) {
      throw new MalformedException("\"labels\" is missing or is no list");
    }
    if (list.size() != records) {
      throw new MalformedException("\"labels\" has " + list.size() + " entries");
    }
    List<Long> labels = new ArrayList<>(records);
    for (Object label : list) {
      if (!(label instanceof Long number)) {
        throw new MalformedException("\"labels\" holds what is no whole number");
      }
      labels.add(number);
    }
    return labels;
  }

  /** Only numbers are shown: a list of a hostile file may hold itself. */
  private static String numbers(Object value) {
    return value instanceof List<?> list && list.stream().allMatch(Long.class::isInstance)
        ? list.toString()
        : "of no numbers";
  }
}
