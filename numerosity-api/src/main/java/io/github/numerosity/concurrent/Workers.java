package io.github.numerosity.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs tasks on a few threads and leaves none of them running. Threads without a task of their own
 * take part in what a running task forks: an analysis that works on tiles of units.
 */
// For maintainers. A pool of as many threads as are wanted and never more: with the limit on its
// size, and saturation allowed, a thread that waits for what it forked is not replaced by another
// one, which would begin one more task. Tasks are given from outside, so that they are begun in
// their order and never by a thread that waits within another task.
public final class Workers {
  private Workers() {}

  /**
   * Runs all tasks, begun in their order.
   *
   * @param threads how many run at once
   * @return their values in the order of the tasks
   * @throws InterruptedException if this thread or a task was interrupted; all tasks have ended
   */
  public static <T> List<T> run(List<? extends Callable<T>> tasks, int threads)
      throws InterruptedException {
    ForkJoinPool pool = pool(threads);
    try {
      BlockingQueue<Future<T>> ended = new LinkedBlockingQueue<>();
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> task : tasks) {
        FutureTask<T> future =
            new FutureTask<>(task) {
              @Override
              protected void done() {
                ended.add(this);
              }
            };
        futures.add(future);
        pool.execute(future);
      }
      for (int done = 0; done < tasks.size(); done++) {
        valueOf(ended.take());
      }
      List<T> values = new ArrayList<>();
      for (Future<T> future : futures) {
        values.add(valueOf(future));
      }
      return values;
    } finally {
      pool.shutdownNow();
      awaitEnd(pool);
    }
  }

  private static ForkJoinPool pool(int threads) {
    AtomicInteger number = new AtomicInteger();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return new ForkJoinPool(
        threads,
        pool -> {
          ForkJoinWorkerThread thread =
              ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
          thread.setName("numerosity-" + number.incrementAndGet());
          thread.setContextClassLoader(loader);
          return thread;
        },
        null,
        false,
        threads,
        threads,
        0,
        saturated -> true,
        1,
        TimeUnit.MINUTES);
  }

  private static <T> T valueOf(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof InterruptedException) {
        InterruptedException interrupted = new InterruptedException("a task was interrupted");
        interrupted.initCause(cause);
        throw interrupted;
      }
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("a task failed in an undeclared way", cause);
    }
  }

  /** Waits even if interrupted again: files must not be written by a run that has ended. */
  private static void awaitEnd(ExecutorService pool) {
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = pool.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
