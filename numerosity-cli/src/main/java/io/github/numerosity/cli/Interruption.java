package io.github.numerosity.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Orderly end after Ctrl-C: the signal interrupts the working thread, and the process ends after
 * that thread has saved its work. The exit code is that of the signal, 130 for Ctrl-C.
 */
final class Interruption {
  /** Exit code by convention of shells for a process ended by Ctrl-C. */
  static final int EXIT_CODE = 130;

  /** Longer than any step of work between two checks of the interrupt flag. */
  private static final long PATIENCE_SECONDS = 30;

  private final Thread worker = Thread.currentThread();
  private final CountDownLatch ended = new CountDownLatch(1);

  private Interruption() {}

  /**
   * Runs work on this thread, which a signal to end the process interrupts.
   *
   * @param work work to run
   * @return its value
   * @throws Exception as the work does
   */
  static <T> T guard(Callable<T> work) throws Exception {
    Interruption interruption = new Interruption();
    Thread hook = new Thread(interruption::interrupt, "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.call();
    } finally {
      interruption.ended.countDown();
      forget(hook);
    }
  }

  private void interrupt() {
    worker.interrupt();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("numerosity: stopped during a step");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is already ending, and the hook with it.
      return;
    }
  }
}
