package io.github.numerosity.response;

import io.github.numerosity.model.LayerShape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Store of stimuli x units in an NPY file, mapped into memory in pieces. Nothing is on the heap,
 * and the system caches the pages in use. Supports any order of axes and bytes.
 */
final class NpyStore implements ResponseStore {
  /** Number of values per mapped piece: 1 GB of float64. */
  private static final int PIECE = 1 << 27;

  private final NpyHeader header;
  private final FloatBuffer[] singles;
  private final DoubleBuffer[] wides;
  private final int piece;

  private final int channels;
  private final int rows;
  private final int columns;

  private NpyStore(NpyHeader header, FloatBuffer[] singles, DoubleBuffer[] wides, int piece) {
    LayerShape layer = header.layer("");
    this.channels = layer.channels();
    this.rows = layer.rows();
    this.columns = layer.columns();
    this.header = header;
    this.singles = singles;
    this.wides = wides;
    this.piece = piece;
  }

  static NpyStore open(Path file) {
    return open(file, PIECE);
  }

  /**
   * Maps a file.
   *
   * @param piece values per mapped piece; set by tests only
   * @throws NpyException if the file is missing, is not an array of float32 or float64 with two to
   *     four axes, is empty, or its size does not match its header
   */
  static NpyStore open(Path file, int piece) {
    try {
      byte[] head;
      try (InputStream in = Files.newInputStream(file)) {
        head = in.readNBytes(NpyHeader.PREAMBLE + NpyHeader.MAX_LENGTH);
      }
      byte[] preamble = java.util.Arrays.copyOf(head, Math.min(head.length, NpyHeader.PREAMBLE));
      NpyHeader.Extent extent = NpyHeader.extent(preamble, file.toString());
      if (head.length < extent.end()) {
        throw new NpyException(file + " ends within its header");
      }
      NpyHeader header =
          NpyHeader.parse(
              new String(head, extent.start(), extent.length(), StandardCharsets.ISO_8859_1),
              file.toString());
      return map(file, header, extent.end(), piece);
    } catch (NoSuchFileException e) {
      throw new NpyException("there is no file " + file, e);
    } catch (IOException e) {
      throw new NpyException(file + " cannot be read: " + e, e);
    }
  }

  private static NpyStore map(Path file, NpyHeader header, long start, int piece)
      throws IOException {
    long values = header.values();
    if (values == 0) {
      throw new NpyException(
          "%s is empty: %d stimuli x %d units".formatted(file, header.rows(), header.columns()));
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      // The number of values is below 2^62, so the comparison does not overflow.
      long expected = channel.size() - start;
      if (values != expected / header.width() || expected % header.width() != 0) {
        throw new NpyException(
            "%s has %d bytes after its header, expected %d x %d values of %d bytes; it is truncated or not a single array"
                .formatted(file, expected, header.rows(), header.columns(), header.width()));
      }
      int pieces = (int) ((values + piece - 1) / piece);
      FloatBuffer[] singles = new FloatBuffer[header.single() ? pieces : 0];
      DoubleBuffer[] wides = new DoubleBuffer[header.single() ? 0 : pieces];
      for (int i = 0; i < pieces; i++) {
        long first = (long) i * piece;
        long bytes = Math.min(piece, values - first) * header.width();
        ByteBuffer map =
            channel
                .map(FileChannel.MapMode.READ_ONLY, start + first * header.width(), bytes)
                .order(header.order());
        if (header.single()) {
          singles[i] = map.asFloatBuffer();
        } else {
          wides[i] = map.asDoubleBuffer();
        }
      }
      return new NpyStore(header, singles, wides, piece);
    }
  }

  NpyHeader header() {
    return header;
  }

  @Override
  public boolean isSingle() {
    return header.single();
  }

  @Override
  public boolean isByUnit() {
    return header.fortran();
  }

  @Override
  public boolean isInMemory() {
    return false;
  }

  @Override
  public void row(int row, float[] into) {
    if (header.fortran()) {
      for (int unit = 0; unit < into.length; unit++) {
        into[unit] = (float) value(first(unit) + row);
      }
      return;
    }
    long first = (long) row * header.columns();
    int done = 0;
    while (done < into.length) {
      int at = (int) ((first + done) % piece);
      FloatBuffer buffer = singles[(int) ((first + done) / piece)];
      int run = Math.min(into.length - done, buffer.limit() - at);
      buffer.get(at, into, done, run);
      done += run;
    }
  }

  @Override
  public void row(int row, double[] into) {
    if (header.fortran()) {
      for (int unit = 0; unit < header.columns(); unit++) {
        into[unit] = value(first(unit) + row);
      }
    } else {
      run((long) row * header.columns(), header.columns(), into, 0, 1);
    }
  }

  @Override
  public void tile(int[] rows, int firstUnit, int count, double[] into) {
    if (header.fortran()) {
      for (int unit = 0; unit < count; unit++) {
        long first = first(firstUnit + unit);
        for (int i = 0; i < rows.length; i++) {
          into[unit * rows.length + i] = value(first + rows[i]);
        }
      }
    } else {
      for (int i = 0; i < rows.length; i++) {
        run((long) rows[i] * header.columns() + firstUnit, count, into, i, rows.length);
      }
    }
  }

  /**
   * Returns the index of the first value of a unit in a file in Fortran order, where the channel
   * changes faster than the position within the map, while units are numbered channel by channel.
   */
  private long first(int unit) {
    if (header.shape().size() == 2) {
      return (long) unit * header.rows();
    }
    int channel = unit / (rows * columns);
    int place = unit % (rows * columns);
    int row = place / columns;
    long column = channel + (long) channels * (row + (long) rows * (place % columns));
    return column * header.rows();
  }

  /** Copies adjacent values of the file to every {@code stride}-th element from {@code at} on. */
  private void run(long first, int count, double[] into, int at, int stride) {
    int done = 0;
    while (done < count) {
      int index = (int) ((first + done) / piece);
      int from = (int) ((first + done) % piece);
      int run;
      int target = at + done * stride;
      if (header.single()) {
        FloatBuffer buffer = singles[index];
        run = Math.min(count - done, buffer.limit() - from);
        for (int i = 0; i < run; i++) {
          into[target + i * stride] = buffer.get(from + i);
        }
      } else {
        DoubleBuffer buffer = wides[index];
        run = Math.min(count - done, buffer.limit() - from);
        for (int i = 0; i < run; i++) {
          into[target + i * stride] = buffer.get(from + i);
        }
      }
      done += run;
    }
  }

  private double value(long index) {
    int at = (int) (index % piece);
    return header.single()
        ? singles[(int) (index / piece)].get(at)
        : wides[(int) (index / piece)].get(at);
  }
}
