package io.github.numerosity.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs tasks on a few threads and leaves none of them running. */
final class Workers {
  private Workers() {}

  /**
   * Runs all tasks, begun in their order.
   *
   * @param threads how many run at once
   * @return their values in the order of the tasks
   * @throws InterruptedException if this thread or a task was interrupted; all tasks have ended
   */
  static <T> List<T> run(List<? extends Callable<T>> tasks, int threads)
      throws InterruptedException {
    AtomicInteger number = new AtomicInteger();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            Math.min(threads, Math.max(1, tasks.size())),
            task -> new Thread(task, "numerosity-" + number.incrementAndGet()));
    try {
      CompletionService<T> service = new ExecutorCompletionService<>(pool);
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> task : tasks) {
        futures.add(service.submit(task));
      }
      for (int done = 0; done < tasks.size(); done++) {
        valueOf(service.take());
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
