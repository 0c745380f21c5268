package io.github.numerosity.data;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * What there is of a file while it is downloaded, beside the place where it goes when it is whole.
 * The disc's failures are told as {@link DataException}, so that no address is blamed for them.
 *
 * @param path of the part
 * @param place where the whole file goes
 */
record PartFile(Path path, Path place) {
  static final String SUFFIX = ".part";

  static PartFile of(Path folder, String name) {
    return new PartFile(folder.resolve(name + SUFFIX), folder.resolve(name));
  }

  /** How many bytes there are. */
  long length() {
    try {
      return Files.exists(path) ? Files.size(path) : 0;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Refuses to begin what cannot end. */
  void requireSpace(long bytes) {
    try {
      long free = Files.getFileStore(place.toAbsolutePath().getParent()).getUsableSpace();
      // Some file systems do not know and say 0.
      if (free > 0 && free < bytes) {
        throw new DataException(
            "%s needs %s more, but %s are free on its disc; make room, or choose another folder"
                .formatted(place, megabytes(bytes), megabytes(free)));
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Opens it for more bytes, or anew. */
  Writer write(boolean fromTheBeginning) {
    try {
      return new Writer(new FileOutputStream(path.toFile(), !fromTheBeginning));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Takes bytes to the end of the part. */
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
        // On the disc before it has its name: a whole file stays whole when the power fails.
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

  /** Gives the whole file its name. */
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
        "%s cannot be written (%s); what was received is kept, and the next download goes on from there. Is the disc full, or the folder protected?"
            .formatted(path, cause.getMessage()),
        cause);
  }

  /** Such as {@code 170.1 MB}. */
  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
