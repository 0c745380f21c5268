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
 * A batch in the Python layout: a pickled dict with a numpy array {@code data} of uint8, one image
 * per row, and a list {@code labels}.
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
   * @param records expected number of images
   * @param length samples per image
   */
  static PickledBatch read(String place, byte[] content, int records, int length) {
    try {
      if (!(PickleReader.read(content) instanceof Map<?, ?> dict)) {
        throw new MalformedException("the value is not a dict");
      }
      List<Long> labels = labels(dict.get("labels"), records);
      List<?> array = array(content, dict.get("data"), records, length);
      Slice bytes = bytes(array.get(4), records * length);
      return isFalse(array.get(3))
          ? new PickledBatch(content, bytes.start(), labels)
          : new PickledBatch(rows(content, bytes.start(), records, length), 0, labels);
    } catch (MalformedException e) {
      throw new DataException(
          "%s: expected a batch in the Python layout of CIFAR-10, %d images of %d samples with labels, but %s"
              .formatted(place, records, length, e.getMessage()));
    }
  }

  /** Returns an array that contains the samples from {@link #start()} on. */
  byte[] samples() {
    return samples;
  }

  /** Returns the index of the first sample; the order is [image][channel][row][column]. */
  int start() {
    return start;
  }

  /** Returns the label of each image, unchecked. */
  List<Long> labels() {
    return labels;
  }

  /**
   * Checks the form of a pickled numpy array: a call of {@code _reconstruct} with the state
   * (version, shape, dtype, is Fortran-ordered, bytes), where dtype is a call of {@code dtype}
   * whose first argument is its name.
   */
  private static List<?> array(byte[] content, @Nullable Object value, int records, int length)
      throws MalformedException {
    if (!(value instanceof Call array)
        || !(array.function instanceof Global function)
        || !function.name().endsWith("multiarray._reconstruct")
        || !(array.state instanceof List<?> state)
        || state.size() != 5) {
      throw new MalformedException("\"data\" is missing or not a numpy array");
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
      throw new MalformedException("\"data\" is not an array of uint8");
    }
    return state;
  }

  private static Slice bytes(Object value, int expected) throws MalformedException {
    if (!(value instanceof Slice bytes) || bytes.length() != expected) {
      throw new MalformedException("the length of \"data\" does not match its shape");
    }
    return bytes;
  }

  /** Returns the transpose of an array stored in column-major order. */
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
      throw new MalformedException("\"labels\" is missing or not a list");
    }
    if (list.size() != records) {
      throw new MalformedException("\"labels\" has " + list.size() + " entries");
    }
    List<Long> labels = new ArrayList<>(records);
    for (Object label : list) {
      if (!(label instanceof Long number)) {
        throw new MalformedException("\"labels\" contains a value that is not an integer");
      }
      labels.add(number);
    }
    return labels;
  }

  /** Formats numbers only: a list in a malicious file may contain itself. */
  private static String numbers(Object value) {
    return value instanceof List<?> list && list.stream().allMatch(Long.class::isInstance)
        ? list.toString()
        : "of values that are not numbers";
  }
}
