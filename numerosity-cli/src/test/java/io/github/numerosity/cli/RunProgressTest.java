package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.run.Phase;
import io.github.numerosity.run.ProgressEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunProgressTest {
  private static final Optional<String> TRAINED = Optional.of("trained-1");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final AtomicLong clock = new AtomicLong();

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void writesAPlainLineForWhatTookASecond() {
    try (RunProgress progress = new RunProgress(new PlainLines(err), clock::get)) {
      progress.on(new ProgressEvent.Started(Phase.TRAIN, TRAINED));
      clock.set(TimeUnit.SECONDS.toNanos(2));
      progress.on(
          new ProgressEvent.Advanced(Phase.TRAIN, TRAINED, 2500, 2500, OptionalDouble.of(1.5)));
      progress.on(new ProgressEvent.Finished(Phase.TRAIN, TRAINED));
    }

    assertThat(printed())
        .isEqualToNormalizingNewlines(
            "trained-1: train 2,500 steps in 0:02, 1,250/s, loss 1.500\n");
  }

  @Test
  void passesOverWhatWasQuick() {
    try (RunProgress progress = new RunProgress(new PlainLines(err), clock::get)) {
      progress.on(new ProgressEvent.Started(Phase.ANALYZE, TRAINED));
      progress.on(new ProgressEvent.Finished(Phase.ANALYZE, TRAINED));
    }

    assertThat(printed()).isEmpty();
  }

  @Test
  void endsWhatAFailureCutShort() {
    List<Task> ended = new ArrayList<>();
    RunProgress.Display display =
        new RunProgress.Display() {
          @Override
          public long interval() {
            return 1000;
          }

          @Override
          public void show(List<Task> running, long now) {}

          @Override
          public void ended(Task task) {
            ended.add(task);
          }

          @Override
          public void close() {}
        };
    try (RunProgress progress = new RunProgress(display, clock::get)) {
      progress.on(new ProgressEvent.Started(Phase.TRAIN, TRAINED));
      progress.on(new ProgressEvent.Started(Phase.TRAIN, Optional.of("trained-2")));
      progress.on(new ProgressEvent.Failed(Phase.TRAIN, TRAINED, "loss is NaN"));
      assertThat(ended).hasSizeLessThanOrEqualTo(1);
    }

    assertThat(ended).extracting(Task::name).containsExactly("trained-1", "trained-2");
  }

  @Test
  void keepsWholeLinesOfStandardErrorAboveTheBars() {
    PrintStream before = System.err;
    Bars bars = new Bars(err, 60);
    try {
      System.err.print("half a ");
      System.err.println("warning");
      System.err.print("not ended");
    } finally {
      bars.close();
    }

    assertThat(System.err).isSameAs(before);
    assertThat(printed()).containsSubsequence("half a warning", "\n", "not ended", "\n");
  }
}
