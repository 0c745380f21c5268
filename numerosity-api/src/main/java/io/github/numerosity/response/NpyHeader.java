package io.github.numerosity.response;

import io.github.numerosity.model.LayerShape;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Header of an NPY file: magic, version, length, and a Python dictionary in ASCII.
 *
 * <p>Source: "The NPY format", versions 1.0 to 3.0, in numpy's documentation of {@code
 * numpy.lib.format}.
 *
 * @param single true for float32, false for float64
 * @param order byte order of values
 * @param fortran whether the first axis changes fastest in the file, otherwise the last
 * @param shape length of each axis, at least 0; two to four axes, of which the product of all but
 *     the first is at most 2^31 - 1
 */
record NpyHeader(boolean single, ByteOrder order, boolean fortran, List<Integer> shape) {
  /** Length of magic, version (two bytes) and the longest length field. */
  static final int PREAMBLE = 12;

  /** Default limit of numpy for the length of headers. */
  static final int MAX_LENGTH = 10_000;

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** Alignment of the data in files of numpy. */
  private static final int ALIGNMENT = 64;

  private static final Pattern TYPE = Pattern.compile("'descr':\\s*('[^']*'|\\[)");
  private static final Pattern FORTRAN = Pattern.compile("'fortran_order':\\s*(True|False)\\b");
  private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([^()]*)\\)");

  /** Shapes of arrays of responses, for messages. */
  private static final String EXPECTED =
      "expected (stimuli, units), (stimuli, channels, columns) or (stimuli, channels, rows, columns)";

  /** Python 2 appends an L to long integers. */
  private static final Pattern AXIS = Pattern.compile("\\s*(\\d+)L?\\s*");

  /** Position of the dictionary in the file, in bytes. */
  record Extent(int start, int length) {
    int end() {
      return start + length;
    }
  }

  /** Returns the header of a matrix. */
  static NpyHeader ofMatrix(boolean single, int rows, int columns) {
    return new NpyHeader(single, ByteOrder.LITTLE_ENDIAN, false, List.of(rows, columns));
  }

  /** Returns the length of the first axis, the number of stimuli. */
  int rows() {
    return shape.get(0);
  }

  /** Returns the product of the other axes, the number of units. */
  int columns() {
    return shape.stream().skip(1).reduce(1, (a, b) -> a * b);
  }

  /** Returns the number of values, below 2^62. */
  long values() {
    return (long) rows() * columns();
  }

  /**
   * Returns the layer of the other axes.
   *
   * <p>The axes of an array are stimuli and units; stimuli, channels and columns of a
   * one-dimensional map; or stimuli, channels, rows and columns, as in PyTorch.
   *
   * @param name of the layer
   * @throws IllegalArgumentException if there are no units
   */
  LayerShape layer(String name) {
    int axes = shape.size();
    return new LayerShape(
        name, shape.get(1), axes == 4 ? shape.get(2) : 1, axes == 2 ? 1 : shape.get(axes - 1));
  }

  /** Returns the size of a value, in bytes. */
  int width() {
    return single ? Float.BYTES : Double.BYTES;
  }

  /** Returns the bytes of the header, as written by numpy in version 1.0. */
  byte[] bytes() {
    String dictionary =
        String.format(
            Locale.ROOT,
            "{'descr': '%s%s', 'fortran_order': %s, 'shape': (%s), }",
            order == ByteOrder.LITTLE_ENDIAN ? "<" : ">",
            single ? "f4" : "f8",
            fortran ? "True" : "False",
            shape.stream().map(Object::toString).collect(Collectors.joining(", ")));
    int before = MAGIC.length + 4;
    int unpadded = before + dictionary.length() + 1;
    int padded = (unpadded + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    String text = dictionary + " ".repeat(padded - unpadded) + "\n";
    byte[] bytes = new byte[padded];
    System.arraycopy(MAGIC, 0, bytes, 0, MAGIC.length);
    bytes[6] = 1;
    bytes[8] = (byte) text.length();
    bytes[9] = (byte) (text.length() >>> 8);
    System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, bytes, before, text.length());
    return bytes;
  }

  /**
   * Returns the position of the dictionary.
   *
   * @param preamble first bytes of the file, at most {@link #PREAMBLE}
   * @param file name for messages
   * @throws NpyException if this is not an NPY file or its header is too long
   */
  static Extent extent(byte[] preamble, String file) {
    for (int i = 0; i < MAGIC.length; i++) {
      if (preamble.length <= i || preamble[i] != MAGIC[i]) {
        throw new NpyException(file + " is not an NPY file: it does not begin with \\x93NUMPY");
      }
    }
    if (preamble.length < PREAMBLE) {
      throw new NpyException(file + " ends within its header");
    }
    int version = preamble[6];
    if (version < 1 || version > 3) {
      throw new NpyException(
          "%s has NPY version %d.%d; versions 1.0 to 3.0 are supported"
              .formatted(file, version, preamble[7]));
    }
    long length = (preamble[8] & 0xFF) | (preamble[9] & 0xFF) << 8;
    if (version > 1) {
      length |= (preamble[10] & 0xFFL) << 16 | (preamble[11] & 0xFFL) << 24;
    }
    if (length > MAX_LENGTH) {
      throw new NpyException(
          "%s has a header of %d bytes; at most %d are allowed"
              .formatted(file, length, MAX_LENGTH));
    }
    return new Extent(version == 1 ? 10 : 12, (int) length);
  }

  /**
   * Parses the dictionary.
   *
   * @param dictionary its text
   * @param file name for messages
   * @throws NpyException if the array is not of float32 or float64, or does not have two to four
   *     axes
   */
  static NpyHeader parse(String dictionary, String file) {
    String type = part(TYPE, dictionary, "descr", file);
    boolean fortran = part(FORTRAN, dictionary, "fortran_order", file).equals("True");
    String shape = part(SHAPE, dictionary, "shape", file);
    if (!type.matches("'[<>]f[48]'")) {
      throw new NpyException(
          "%s has values of type %s, expected float32 ('<f4') or float64 ('<f8'); save it with array.astype('<f8')"
              .formatted(file, type.equals("[") ? "record" : type));
    }
    return new NpyHeader(
        type.charAt(3) == '4',
        type.charAt(1) == '<' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN,
        fortran,
        axes(shape, file));
  }

  private static List<Integer> axes(String shape, String file) {
    List<Integer> axes = new ArrayList<>();
    for (String text : shape.strip().replaceFirst(",$", "").split(",", -1)) {
      Matcher axis = AXIS.matcher(text);
      if (!axis.matches()) {
        throw new NpyException("%s has no valid 'shape' in its header".formatted(file));
      }
      axes.add(axis(axis.group(1), file));
    }
    if (axes.size() < 2 || axes.size() > 4) {
      throw new NpyException(
          "%s has the shape (%s), %s; save it with %s"
              .formatted(
                  file,
                  shape.strip(),
                  EXPECTED,
                  axes.size() == 1 ? "array.reshape(-1, 1)" : "array.reshape(len(array), -1)"));
    }
    long units = 1;
    for (int axis : axes.subList(1, axes.size())) {
      units *= axis;
      if (units > Integer.MAX_VALUE) {
        throw new NpyException(
            "%s has the shape (%s); at most %d units are supported"
                .formatted(file, shape.strip(), Integer.MAX_VALUE));
      }
    }
    return List.copyOf(axes);
  }

  private static String part(Pattern pattern, String dictionary, String key, String file) {
    Matcher matcher = pattern.matcher(dictionary);
    if (!matcher.find()) {
      throw new NpyException("%s has no valid '%s' in its header".formatted(file, key));
    }
    return matcher.group(1);
  }

  private static int axis(String digits, String file) {
    if (digits.length() > 10 || Long.parseLong(digits) > Integer.MAX_VALUE) {
      throw new NpyException(
          "%s has an axis of length %s; at most %d is supported"
              .formatted(file, digits, Integer.MAX_VALUE));
    }
    return Integer.parseInt(digits);
  }
}
