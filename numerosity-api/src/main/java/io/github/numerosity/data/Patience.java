package io.github.numerosity.data;

import java.time.Duration;
import java.util.Locale;

/** Timeouts of a download. */
record Patience(Duration connect, Duration stall) {
  static final Patience USUAL = new Patience(Duration.ofSeconds(15), Duration.ofSeconds(30));

  Patience {
    positive("connect timeout", connect);
    positive("stall timeout", stall);
  }

  private static void positive(String what, Duration duration) {
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException("the " + what + " must be positive, got " + duration);
    }
  }

  /** Returns a duration such as {@code 30 s} or {@code 0.2 s}. */
  static String words(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " s"
        : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
