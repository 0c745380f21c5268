package io.github.numerosity.data;

import java.util.OptionalLong;

/** The bytes of a file that lies elsewhere, as they come in. Not thread-safe. */
interface Transfer extends AutoCloseable {
  /** Which byte of the file comes first: the one that was asked for, or 0. */
  long offset();

  /** Length of the whole file, if the other side tells. */
  OptionalLong total();

  /**
   * Waits for bytes.
   *
   * @param chunk filled from its beginning
   * @return how many there are, or -1 at the end of the file
   * @throws AddressException if no more come: a stall, a broken connection
   */
  int read(byte[] chunk) throws AddressException, InterruptedException;

  @Override
  void close();
}
