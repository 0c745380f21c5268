package io.github.numerosity.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * Keeps two runs out of one folder. The system holds the lock, so that it ends with the process,
 * however that ends; the file that it lies on is removed in the end and means nothing by itself.
 */
final class FolderLock implements AutoCloseable {
  static final String NAME = ".lock";

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws RunFolderException if another run holds it
   * @throws IOException if the folder cannot be written
   */
  static FolderLock take(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      boolean kept = false;
      try {
        Object before = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        FileLock lock = channel.tryLock();
        if (lock == null) {
          throw inUse(folder);
        }
        // The run before may have removed the file between its opening here and its locking: then
        // this lock lies on a file that nobody else will find.
        Object after = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        if (Objects.equals(before, after)) {
          kept = true;
          return new FolderLock(file, channel);
        }
      } catch (OverlappingFileLockException e) {
        throw inUse(folder);
      } catch (NoSuchFileException e) {
        // Removed meanwhile: a new file is made in the next turn.
      } finally {
        if (!kept) {
          channel.close();
        }
      }
    }
  }

  private static RunFolderException inUse(Path folder) {
    return new RunFolderException(
        "another run is writing to " + folder + "; wait for it, or choose another folder");
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    }
  }
}
