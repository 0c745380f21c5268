package io.github.numerosity.cli;

import io.github.numerosity.run.Phase;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One phase of work on one network, with its progress. Thread-safe: the run writes, the display
 * reads.
 */
final class Task {
  private static final double NANOS = 1e9;
  private static final double MEGABYTE = 1e6;

  /** Window of the rate of a running task, in nanoseconds; the rate covers one or two windows. */
  private static final long WINDOW = 5_000_000_000L;

  private final Phase phase;
  private final Optional<String> network;
  private final long started;
  private long done;

  /** Amount done before the task began: part of a file, for a resumed download. */
  private long before;

  private long of;
  private OptionalDouble loss = OptionalDouble.empty();
  private long reported;
  private long windowStart;
  private long doneAtWindowStart;
  private long nextWindowStart;
  private long doneAtNextWindowStart;
  private OptionalLong ended = OptionalLong.empty();

  /**
   * Starts a task.
   *
   * @param phase kind of work
   * @param network its network, if any
   * @param now in nanoseconds of an arbitrary clock
   */
  Task(Phase phase, Optional<String> network, long now) {
    this.phase = phase;
    this.network = network;
    this.started = now;
    this.reported = now;
    this.windowStart = now;
    this.nextWindowStart = now;
  }

  synchronized void advance(long done, long of, OptionalDouble loss, long now) {
    if (phase == Phase.DOWNLOAD && (this.of == 0 || done < this.done)) {
      before = done;
      doneAtWindowStart = done;
      doneAtNextWindowStart = done;
    }
    this.done = done;
    this.of = of;
    this.loss = loss;
    this.reported = now;
    if (now - nextWindowStart >= WINDOW) {
      windowStart = nextWindowStart;
      doneAtWindowStart = doneAtNextWindowStart;
      nextWindowStart = now;
      doneAtNextWindowStart = done;
    }
  }

  synchronized void end(long now) {
    ended = OptionalLong.of(now);
  }

  /**
   * Returns the duration so far, or the total of an ended task.
   *
   * @param now on the same clock
   * @return seconds
   */
  synchronized double seconds(long now) {
    return (ended.orElse(now) - started) / NANOS;
  }

  synchronized boolean hasEnded() {
    return ended.isPresent();
  }

  /**
   * Returns the network, or the phase of work for all networks.
   *
   * @return such as {@code trained-1}
   */
  String name() {
    return network.orElse(phase == Phase.DOWNLOAD ? "data" : "all networks");
  }

  /**
   * Returns the progress as text.
   *
   * @param now on the same clock
   * @return such as {@code train 10,500 of 25,000 steps, 931/s, loss 1.624, 0:16 left}, and in the
   *     end {@code train 25,000 steps in 0:27, 931/s, loss 1.402}
   */
  synchronized String describe(long now) {
    StringBuilder text = new StringBuilder(verb());
    if (hasEnded()) {
      if (of > 0) {
        text.append(" " + amount(done) + " " + unit());
      }
      text.append(" in ").append(clock(seconds(now)));
      appendRate(text);
      appendLoss(text);
    } else if (of > 0) {
      text.append(" %s of %s %s".formatted(amount(done), amount(of), unit()));
      appendRate(text);
      appendLoss(text);
      double rate = rate();
      if (rate > 0) {
        text.append(", ").append(clock((of - done) / rate)).append(" left");
      }
    } else {
      text.append(" for ").append(clock(seconds(now)));
    }
    return text.toString();
  }

  /**
   * Returns the fraction done.
   *
   * @return in [0, 1]; 0 while unknown
   */
  synchronized double fraction() {
    return of > 0 ? Math.min(1, (double) done / of) : 0;
  }

  private void appendRate(StringBuilder text) {
    double rate = rate();
    if (rate > 0) {
      text.append(
          phase == Phase.DOWNLOAD
              ? String.format(Locale.ROOT, ", %.2f MB/s", rate / MEGABYTE)
              : String.format(Locale.ROOT, rate < 10 ? ", %.1f/s" : ", %,.0f/s", rate));
    }
  }

  private void appendLoss(StringBuilder text) {
    loss.ifPresent(value -> text.append(String.format(Locale.ROOT, ", loss %.3f", value)));
  }

  /**
   * Returns the units of work per second: of the last seconds while running, since a start may be
   * slow; of the whole duration after the end; 0 if unknown.
   */
  private double rate() {
    double seconds = (reported - (hasEnded() ? started : windowStart)) / NANOS;
    long units = done - (hasEnded() ? before : doneAtWindowStart);
    return units > 0 && seconds > 0 ? units / seconds : 0;
  }

  private String verb() {
    return switch (phase) {
      case DOWNLOAD -> "download";
      case DATA -> "read images";
      case TRAIN -> "train";
      case STIMULI -> "draw stimuli";
      case RESPOND -> "respond";
      case ANALYZE -> "analyze";
      case WRITE -> "write files";
    };
  }

  private String unit() {
    return switch (phase) {
      case DOWNLOAD -> "MB";
      case TRAIN -> "steps";
      case STIMULI, RESPOND, DATA -> "images";
      case ANALYZE -> "analyses";
      case WRITE -> "files";
    };
  }

  private String amount(long units) {
    return phase == Phase.DOWNLOAD
        ? String.format(Locale.ROOT, "%.1f", units / MEGABYTE)
        : String.format(Locale.ROOT, "%,d", units);
  }

  /** Formats minutes and seconds, with hours if any. */
  private static String clock(double seconds) {
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }
}
