package io.github.numerosity.data;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Transfer from a local file. */
final class FileTransfer implements Transfer {
  private final InputStream in;
  private final long length;

  private FileTransfer(InputStream in, long length) {
    this.in = in;
    this.length = length;
  }

  static FileTransfer open(URI address) throws AddressException {
    Path file;
    try {
      file = Path.of(address);
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      throw new AddressException("is not a path on this machine (" + e.getMessage() + ")", e);
    }
    if (Files.isDirectory(file)) {
      throw new AddressException("is a folder; give the archive in it");
    }
    if (!Files.exists(file)) {
      throw new AddressException("there is no such file");
    }
    try {
      return new FileTransfer(new FileInputStream(file.toFile()), Files.size(file));
    } catch (IOException e) {
      throw new AddressException("cannot be read (" + e.getMessage() + ")", e);
    }
  }

  @Override
  public long offset() {
    return 0;
  }

  @Override
  public OptionalLong total() {
    return OptionalLong.of(length);
  }

  @Override
  public int read(byte[] chunk) throws AddressException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted while copying a file");
    }
    try {
      return in.read(chunk);
    } catch (IOException e) {
      throw new AddressException("cannot be read (" + e.getMessage() + ")", e);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
