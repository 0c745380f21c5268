package io.github.numerosity.data;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Partial file of a download, in the same folder as the complete file. Failures of the file system
 * are thrown as {@link DataException}, to distinguish them from failures of an address.
 *
 * @param path of the partial file
 * @param place of the complete file
 */
record PartFile(Path path, Path place) {
  static final String SUFFIX = ".part";

  static PartFile of(Path folder, String name) {
    return new PartFile(folder.resolve(name + SUFFIX), folder.resolve(name));
  }

  /** Returns the number of bytes received so far. */
  long length() {
    try {
      return Files.exists(path) ? Files.size(path) : 0;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Requires that the file system has enough free space. */
  void requireSpace(long bytes) {
    try {
      long free = Files.getFileStore(place.toAbsolutePath().getParent()).getUsableSpace();
      // Some file systems report 0 if unknown.
      if (free > 0 && free < bytes) {
        throw new DataException(
            "%s needs %s more, but its disk has %s free; free some space, or choose another folder"
                .formatted(place, megabytes(bytes), megabytes(free)));
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Opens the file for appending or overwriting. */
  Writer write(boolean fromTheBeginning) {
    try {
      return new Writer(new FileOutputStream(path.toFile(), !fromTheBeginning));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Writer to the partial file. */
  final class Writer implements AutoCloseable {
    private final FileOutputStream out;

    private Writer(FileOutputStream out) {
      this.out = out;
    }

    void write(byte[] bytes, int count) {
      try {
        ((OutputStream) out).write(bytes, 0, count);
      } catch (IOException e) {
        throw failed(e);
      }
    }

    @Override
    public void close() {
      try (out) {
        // Flushed before the rename, so that a complete file survives a power failure.
        out.getFD().sync();
      } catch (IOException e) {
        throw failed(e);
      }
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Moves the complete file into place. */
  Path complete() {
    try {
      return Files.move(
          path, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  DataException failed(IOException cause) {
    return new DataException(
        "%s cannot be written (%s); received bytes are kept, and the next download resumes after them. Is the disk full, or the folder write-protected?"
            .formatted(path, cause.getMessage()),
        cause);
  }

  /** Returns a size such as {@code 170.1 MB}. */
  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
