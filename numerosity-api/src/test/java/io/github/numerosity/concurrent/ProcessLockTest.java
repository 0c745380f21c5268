package io.github.numerosity.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLockTest {
  private final Path file;

  ProcessLockTest(@TempDir Path folder) {
    file = folder.resolve(".lock");
  }

  @Test
  void isHeldByOneUntilItIsGivenBack() throws IOException {
    ProcessLock first = ProcessLock.tryTake(file).orElseThrow();

    assertThat(ProcessLock.tryTake(file)).isEmpty();
    first.close();
    assertThat(file).doesNotExist();
    try (ProcessLock second = ProcessLock.tryTake(file).orElseThrow()) {
      assertThat(second).isNotNull();
      assertThat(file).exists();
    }
  }

  @Test
  void anOldFileWithoutItsProcessLocksNothing() throws IOException {
    Files.writeString(file, "left by a process that was killed");

    assertThat(ProcessLock.tryTake(file)).hasValueSatisfying(ProcessLockTest::close);
  }

  /** Gives the lock back so often that some thread opens a file that is just being removed. */
  @Test
  void neverLetsTwoIn() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Callable<Integer> worker =
        () -> {
          int taken = 0;
          while (taken < 200) {
            Optional<ProcessLock> lock = ProcessLock.tryTake(file);
            if (lock.isPresent()) {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              taken++;
              inside.decrementAndGet();
              lock.get().close();
            }
          }
          return taken;
        };
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (var each : threads.invokeAll(Stream.generate(() -> worker).limit(4).toList())) {
        assertThat(each.get()).isEqualTo(200);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(most).hasValue(1);
  }

  private static void close(ProcessLock lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
