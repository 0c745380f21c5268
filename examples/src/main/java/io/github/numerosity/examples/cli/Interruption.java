package io.github.numerosity.examples.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into an interrupt of the working thread, and lets the process end only when that
 * thread has put away what it had in hand. Java then ends with the code of the signal, 130 for
 * Ctrl-C.
 */
final class Interruption {
  /** The exit code that shells give to what Ctrl-C ended. */
  static final int EXIT_CODE = 130;

  /** Longer than any step of work between two looks at the interrupt flag. */
  private static final long PATIENCE_SECONDS = 30;

  private final Thread worker = Thread.currentThread();
  private final CountDownLatch ended = new CountDownLatch(1);

  private Interruption() {}

  /**
   * Works on this thread, which a signal to end the process interrupts.
   *
   * @param work to be done
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
        System.err.println("numerosity: stopped in the middle of a step");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook with it.
      return;
    }
  }
}
