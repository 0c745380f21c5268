package io.github.numerosity.data;

import java.util.OptionalLong;

/** Stream of the bytes of a file to be downloaded. Not thread-safe. */
interface Transfer extends AutoCloseable {
  /** Returns the offset of the first byte: the requested one or 0. */
  long offset();

  /** Returns the length of the whole file, if known. */
  OptionalLong total();

  /**
   * Reads the next bytes, waiting for them.
   *
   * @param chunk filled from its beginning
   * @return number of bytes, or -1 at the end of the file
   * @throws AddressException if the transfer stalls or the connection breaks
   */
  int read(byte[] chunk) throws AddressException, InterruptedException;

  @Override
  void close();
}
