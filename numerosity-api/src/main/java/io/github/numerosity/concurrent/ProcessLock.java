package io.github.numerosity.concurrent;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lock between processes, and between threads of one process. The operating system releases it when
 * the process ends, even after a crash. The lock file is removed on close; a leftover file has no
 * effect.
 */
public final class ProcessLock implements AutoCloseable {
  /**
   * Locks held in this process. They are checked before a file is opened: closing any channel to a
   * file releases all POSIX locks of the process on it.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private ProcessLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Acquires the lock if it is free.
   *
   * @param file lock file, created if missing; its folder must exist
   * @return the lock, to be closed; empty if another process or thread holds it
   * @throws IOException if the file cannot be written
   */
  public static Optional<ProcessLock> tryTake(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path real = folder == null ? file : folder.toRealPath().resolve(file.getFileName());
    if (!HELD.add(real)) {
      return Optional.empty();
    }
    Optional<ProcessLock> lock = Optional.empty();
    try {
      lock = lock(real);
      return lock;
    } finally {
      if (lock.isEmpty()) {
        HELD.remove(real);
      }
    }
  }

  private static Optional<ProcessLock> lock(Path file) throws IOException {
    while (true) {
      FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
      try {
        // The previous holder may remove the file at any time. The lock counts only if the path
        // still leads to the file that was opened.
        Object before = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        boolean kept = false;
        try {
          if (channel.tryLock() == null) {
            return Optional.empty();
          }
          Object after = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
          if (Objects.equals(before, after)) {
            kept = true;
            return Optional.of(new ProcessLock(file, channel));
          }
        } finally {
          if (!kept) {
            channel.close();
          }
        }
      } catch (OverlappingFileLockException e) {
        return Optional.empty();
      } catch (NoSuchFileException e) {
        // Removed by the previous holder: the next iteration creates a new file.
      }
    }
  }

  /**
   * Releases the lock and removes its file.
   *
   * @throws IOException if the file cannot be removed
   */
  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    } finally {
      HELD.remove(file);
    }
  }
}
