package io.github.numerosity.cli;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Progress as lines every few seconds, for logs and pipes. */
final class PlainLines implements RunProgress.Display {
  private static final long INTERVAL = 5000;

  private final PrintStream err;
  private final Set<Task> shown = new HashSet<>();

  PlainLines(PrintStream err) {
    this.err = err;
  }

  @Override
  public long interval() {
    return INTERVAL;
  }

  @Override
  public void show(List<Task> running, long now) {
    for (Task task : running) {
      err.println(task.name() + ": " + task.describe(now));
      shown.add(task);
    }
  }

  /** Omits tasks that ended before they were shown, unless they took a second. */
  @Override
  public void ended(Task task) {
    if (shown.remove(task) || task.seconds(0) >= 1) {
      err.println(task.name() + ": " + task.describe(0));
    }
  }

  @Override
  public void close() {
    err.flush();
  }
}
