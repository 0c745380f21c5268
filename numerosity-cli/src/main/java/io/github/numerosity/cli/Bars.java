package io.github.numerosity.cli;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import me.tongfei.progressbar.InteractiveConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * Progress bars on a terminal, one for each long task. A finished bar remains as a line with its
 * duration.
 */
final class Bars implements RunProgress.Display {
  /**
   * Shortest duration of a task with a bar; bars of many short phases would scroll the long ones
   * away.
   */
  private static final double LASTING_SECONDS = 0.7;

  private static final int INTERVAL = 200;
  private static final int NAME_WIDTH = 13;
  private static final int LONGEST_BAR = 30;
  private static final int SHORTEST_BAR = 6;

  private final PrintStream terminal;
  private final int columns;
  private final PrintStream standardError = System.err;
  private final PrintStream lineByLine = new LineByLine(this::printLine);
  private final Map<Task, ProgressBar> bars = new HashMap<>();

  /**
   * Captures standard error until closed, so that a warning logged meanwhile becomes a line of its
   * own instead of breaking the bars.
   *
   * @param terminal stream of the bars
   * @param columns its width
   */
  Bars(PrintStream terminal, int columns) {
    this.terminal = terminal;
    this.columns = columns;
    System.setErr(lineByLine);
  }

  @Override
  public long interval() {
    return INTERVAL;
  }

  @Override
  public void show(List<Task> running, long now) {
    for (Task task : running) {
      if (task.seconds(now) >= LASTING_SECONDS) {
        bars.computeIfAbsent(task, this::bar);
      }
    }
  }

  @Override
  public void ended(Task task) {
    ProgressBar bar = bars.remove(task);
    if (bar != null) {
      bar.close();
    }
  }

  @Override
  public void close() {
    System.setErr(standardError);
    lineByLine.close();
    bars.values().forEach(ProgressBar::close);
    bars.clear();
  }

  /** The library redraws at its own pace; the task provides the text. */
  private ProgressBar bar(Task task) {
    return new ProgressBarBuilder()
        .setTaskName(task.name())
        .setUpdateIntervalMillis(INTERVAL)
        .continuousUpdate()
        .setRenderer((state, width) -> line(task, width, System.nanoTime()))
        .setConsumer(new Line())
        .build();
  }

  private void printLine(String text) {
    for (String part : Wrapping.wrap(text, columns - 1)) {
      Line line = new Line();
      line.accept(part);
      line.close();
    }
  }

  /**
   * Returns the line of a task.
   *
   * @param task task in progress
   * @param width of the line, in characters
   * @param now in nanoseconds
   * @return a line of exactly this width
   */
  static String line(Task task, int width, long now) {
    String text = task.describe(now);
    StringBuilder line = new StringBuilder(task.name());
    do {
      line.append(' ');
    } while (line.length() < NAME_WIDTH);
    int bar = Math.min(LONGEST_BAR, width - line.length() - text.length() - 3);
    if (!task.hasEnded() && bar >= SHORTEST_BAR) {
      int filled = (int) Math.round(bar * task.fraction());
      line.append('[').append("=".repeat(filled)).append(" ".repeat(bar - filled)).append("] ");
    }
    line.append(text);
    // Blanks overwrite the rest of a longer line.
    return line.length() < width
        ? line.append(" ".repeat(width - line.length())).toString()
        : line.substring(0, width);
  }

  /** Rewritable line of the terminal, for one thread at a time. */
  private final class Line extends InteractiveConsoleProgressBarConsumer {
    Line() {
      super(terminal, columns - 1);
    }

    @Override
    public void accept(String text) {
      synchronized (terminal) {
        super.accept(text);
      }
    }
  }
}
