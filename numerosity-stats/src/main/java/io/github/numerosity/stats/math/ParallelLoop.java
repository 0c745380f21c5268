package io.github.numerosity.stats.math;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntConsumer;

/**
 * Loop with independent iterations. On a thread of a {@link java.util.concurrent.ForkJoinPool},
 * idle threads of that pool take part; any other thread runs all iterations itself. Each iteration
 * must write to its own place, or combine by an operation that is exact in any order, so that
 * results do not depend on the threads.
 */
/*
 * CountedCompleter, because a thread that waits for the loop then helps with this loop only. It
 * never takes an unrelated task of the pool, so it cannot wait for itself.
 */
public final class ParallelLoop {
  private ParallelLoop() {}

  /**
   * Runs all iterations.
   *
   * @param turns number of iterations, at least 0
   * @param body runs iteration i, from 0; called from several threads in any order
   * @throws InterruptedException if a thread of the loop was interrupted; all iterations that had
   *     begun have ended
   */
  public static void run(int turns, IntConsumer body) throws InterruptedException {
    IntConsumer turn =
        index -> {
          if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("a loop was interrupted");
          }
          body.accept(index);
        };
    try {
      if (ForkJoinTask.inForkJoinPool()) {
        new Turns(null, 0, turns, turn).invoke();
      } else {
        for (int index = 0; index < turns; index++) {
          turn.accept(index);
        }
      }
    } catch (CancellationException e) {
      Thread.interrupted();
      InterruptedException interrupted = new InterruptedException("a loop was interrupted");
      interrupted.initCause(e);
      throw interrupted;
    }
  }

  private static final class Turns extends CountedCompleter<Void> {
    private static final long serialVersionUID = 1;

    private final int first;
    private final int end;
    private final transient IntConsumer turn;

    Turns(@org.jspecify.annotations.Nullable Turns parent, int first, int end, IntConsumer turn) {
      super(parent);
      this.first = first;
      this.end = end;
      this.turn = turn;
    }

    @Override
    public void compute() {
      int last = end;
      while (last - first > 1) {
        int middle = (first + last) >>> 1;
        addToPendingCount(1);
        new Turns(this, middle, last, turn).fork();
        last = middle;
      }
      if (first < last) {
        turn.accept(first);
      }
      tryComplete();
    }
  }
}
