package io.github.numerosity.response;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Writer of a matrix to an NPY file, row by row, little-endian, readable by {@code numpy.load}. Not
 * thread-safe.
 */
public final class NpyWriter implements AutoCloseable {
  private static final int CHUNK = 1 << 13;

  private final OutputStream out;
  private final NpyHeader header;
  private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
  private long missing;

  private NpyWriter(Path file, NpyHeader header) throws IOException {
    this.header = header;
    this.missing = header.values();
    // Not a channel: an interrupt would close it during a write.
    this.out = new BufferedOutputStream(new FileOutputStream(file.toFile()), 1 << 16);
    out.write(header.bytes());
  }

  /**
   * Creates a file of float32 values.
   *
   * @param file replaced if it exists
   * @param rows number of rows
   * @param columns number of values in a row
   * @return an open writer
   * @throws IOException if the file cannot be written
   */
  public static NpyWriter ofFloats(Path file, int rows, int columns) throws IOException {
    return new NpyWriter(file, NpyHeader.ofMatrix(true, rows, columns));
  }

  /**
   * Creates a file of float64 values.
   *
   * @param file replaced if it exists
   * @param rows number of rows
   * @param columns number of values in a row
   * @return an open writer
   * @throws IOException if the file cannot be written
   */
  public static NpyWriter ofDoubles(Path file, int rows, int columns) throws IOException {
    return new NpyWriter(file, NpyHeader.ofMatrix(false, rows, columns));
  }

  /**
   * Writes the next values.
   *
   * @param values row by row; not modified
   * @throws IOException if the file cannot be written
   * @throws IllegalStateException if the file is of float64, or there are more values than rows x
   *     columns
   */
  public void write(float[] values) throws IOException {
    take(values.length, true);
    for (float value : values) {
      if (chunk.remaining() < Float.BYTES) {
        flush();
      }
      chunk.putFloat(value);
    }
    flush();
  }

  /**
   * Writes the next values.
   *
   * @param values row by row; not modified
   * @throws IOException if the file cannot be written
   * @throws IllegalStateException if the file is of float32, or there are more values than rows x
   *     columns
   */
  public void write(double[] values) throws IOException {
    take(values.length, false);
    for (double value : values) {
      if (chunk.remaining() < Double.BYTES) {
        flush();
      }
      chunk.putDouble(value);
    }
    flush();
  }

  private void take(int count, boolean single) {
    if (header.single() != single) {
      throw new IllegalStateException(
          "a file of " + (header.single() ? "float32" : "float64") + " accepts no other values");
    }
    if (count > missing) {
      throw new IllegalStateException(
          "expected %d values, got %d too many".formatted(header.values(), count - missing));
    }
    missing -= count;
  }

  private void flush() throws IOException {
    out.write(chunk.array(), 0, chunk.position());
    chunk.clear();
  }

  /**
   * Returns whether all values were written.
   *
   * @return false if the file is incomplete
   */
  public boolean isComplete() {
    return missing == 0;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
