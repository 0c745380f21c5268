package io.github.numerosity.cli;

import io.github.numerosity.run.Phase;
import io.github.numerosity.run.ProgressEvent;
import io.github.numerosity.run.ProgressListener;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * State of the tasks of a run. A display shows it at its own pace, so that the working threads
 * never wait for a terminal.
 */
final class RunProgress implements ProgressListener, AutoCloseable {
  /** Display of tasks; called by one thread at a time. */
  interface Display extends AutoCloseable {
    /** Returns the milliseconds between two calls of {@link #show}. */
    long interval();

    /** Shows the running tasks. */
    void show(List<Task> running, long now);

    /** Shows the end of a task. */
    void ended(Task task);

    @Override
    void close();
  }

  private record Key(Phase phase, Optional<String> network) {}

  private final Map<Key, Task> running = new ConcurrentHashMap<>();
  private final Display display;
  private final LongSupplier clock;
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
          });

  private final Future<?> ticks;

  RunProgress(Display display, LongSupplier clock) {
    this.display = display;
    this.clock = clock;
    ticks =
        ticker.scheduleAtFixedRate(
            this::tick, display.interval(), display.interval(), TimeUnit.MILLISECONDS);
  }

  /**
   * Returns a progress listener shown on a console: bars on a terminal, lines otherwise.
   *
   * @param console output
   * @return a listener, to be closed when the work has ended
   */
  static RunProgress on(Console console) {
    Display display =
        console.errIsTerminal()
            ? new Bars(console.err(), console.columns())
            : new PlainLines(console.err());
    return new RunProgress(display, System::nanoTime);
  }

  @Override
  public void on(ProgressEvent event) {
    long now = clock.getAsLong();
    Key key = new Key(event.phase(), event.network());
    if (event instanceof ProgressEvent.Advanced advanced) {
      running
          .computeIfAbsent(key, absent -> new Task(absent.phase(), absent.network(), now))
          .advance(advanced.done(), advanced.of(), advanced.loss(), now);
    } else if (event instanceof ProgressEvent.Started) {
      running.put(key, new Task(key.phase(), key.network(), now));
    } else if (event instanceof ProgressEvent.Finished) {
      finish(key, now);
    } else if (event instanceof ProgressEvent.Failed failed) {
      // A failure also ends its running tasks; the log has the cause.
      for (Key open : running.keySet()) {
        if (open.network().equals(failed.network())) {
          finish(open, now);
        }
      }
    }
  }

  private void finish(Key key, long now) {
    Task task = running.remove(key);
    if (task != null) {
      task.end(now);
      ticker.execute(() -> display.ended(task));
    }
  }

  private void tick() {
    display.show(List.copyOf(running.values()), clock.getAsLong());
  }

  @Override
  public void close() {
    ticks.cancel(false);
    running.keySet().forEach(key -> finish(key, clock.getAsLong()));
    ticker.execute(display::close);
    ticker.shutdown();
    try {
      ticker.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
