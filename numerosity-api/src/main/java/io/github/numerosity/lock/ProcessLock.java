package io.github.numerosity.lock;

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
import java.util.Optional;

/**
 * Keeps two processes, or two threads of one, out of the same work. The system holds the lock, so
 * that it ends with the process, however that ends; the file that it lies on is removed in the end
 * and means nothing by itself.
 */
public final class ProcessLock implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;

  private ProcessLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock, if nobody holds it.
   *
   * @param file made when missing, in a folder that exists
   * @return the lock, to be closed; empty if another process or thread holds it
   * @throws IOException if the file cannot be written
   */
  public static Optional<ProcessLock> tryTake(Path file) throws IOException {
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      boolean kept = false;
      try {
        Object before = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        FileLock lock = channel.tryLock();
        if (lock == null) {
          return Optional.empty();
        }
        // The holder before may have removed the file between its opening here and its locking:
        // then this lock lies on a file that nobody else will find.
        Object after = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        if (Objects.equals(before, after)) {
          kept = true;
          return Optional.of(new ProcessLock(file, channel));
        }
      } catch (OverlappingFileLockException e) {
        return Optional.empty();
      } catch (NoSuchFileException e) {
        // Removed meanwhile: a new file is made in the next turn.
      } finally {
        if (!kept) {
          channel.close();
        }
      }
    }
  }

  /**
   * Gives the lock back and removes its file.
   *
   * @throws IOException if the file cannot be removed
   */
  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    }
  }
}
