package io.github.numerosity.stats.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class ParallelLoopTest {
  @Test
  void takesEveryTurnOnce() throws Exception {
    ForkJoinPool pool = new ForkJoinPool(3);
    try {
      for (int turns : new int[] {0, 1, 2, 7, 1000}) {
        AtomicIntegerArray taken = new AtomicIntegerArray(turns);
        ParallelLoop.run(turns, taken::incrementAndGet);
        pool.submit(
                () -> {
                  ParallelLoop.run(turns, taken::incrementAndGet);
                  return turns;
                })
            .get();
        for (int turn = 0; turn < turns; turn++) {
          assertThat(taken.get(turn)).isEqualTo(2);
        }
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void staysOnTheCallersThreadOutsideAPool() throws InterruptedException {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    ParallelLoop.run(100, turn -> threads.add(Thread.currentThread()));
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  /**
   * Neither of two iterations ends before both have begun, so one thread alone would wait forever.
   */
  @Test
  void sharesTurnsWithTheIdleThreadsOfItsPool() throws Exception {
    ForkJoinPool pool = new ForkJoinPool(2);
    try {
      CountDownLatch both = new CountDownLatch(2);
      pool.submit(
              () -> {
                ParallelLoop.run(
                    2,
                    turn -> {
                      both.countDown();
                      awaitQuietly(both);
                    });
                return true;
              })
          .get();
      assertThat(both.getCount()).isZero();
    } finally {
      pool.shutdown();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void passesFailuresOnAndStopsWhenInterrupted() {
    ForkJoinPool pool = new ForkJoinPool(2);
    try {
      assertThatThrownBy(
              () ->
                  pool.submit(
                          () -> {
                            ParallelLoop.run(
                                50,
                                turn -> {
                                  if (turn == 33) {
                                    throw new IllegalArgumentException("turn " + turn);
                                  }
                                });
                            return true;
                          })
                      .get())
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseInstanceOf(IllegalArgumentException.class)
          .hasStackTraceContaining("turn 33");
    } finally {
      pool.shutdown();
    }
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> ParallelLoop.run(2, turn -> {}))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
