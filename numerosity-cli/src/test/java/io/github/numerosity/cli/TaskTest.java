package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.run.Phase;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TaskTest {
  private static long seconds(double seconds) {
    return Math.round(seconds * TimeUnit.SECONDS.toNanos(1));
  }

  @Test
  void describesStepsRateLossAndRemainingTime() {
    Task task = new Task(Phase.TRAIN, Optional.of("trained-1"), seconds(100));

    task.advance(10_000, 25_000, OptionalDouble.of(1.6237), seconds(110));

    assertThat(task.name()).isEqualTo("trained-1");
    assertThat(task.describe(seconds(110)))
        .isEqualTo("train 10,000 of 25,000 steps, 1,000/s, loss 1.624, 0:15 left");
  }

  @Test
  void takesTheRateOfTheLastSeconds() {
    Task task = new Task(Phase.TRAIN, Optional.of("trained-1"), 0);
    for (int second = 1; second <= 20; second++) {
      // A slow start, then 500 steps in each second.
      long done = second <= 10 ? 0 : 500L * (second - 10);
      task.advance(done, 10_000, OptionalDouble.empty(), seconds(second));
    }

    assertThat(task.describe(seconds(20)))
        .isEqualTo("train 5,000 of 10,000 steps, 500/s, 0:10 left");
    task.end(seconds(20));
    assertThat(task.describe(seconds(20))).isEqualTo("train 5,000 steps in 0:20, 250/s");
  }

  @Test
  void describesTheDurationIfTheAmountOfWorkIsUnknown() {
    Task task = new Task(Phase.DATA, Optional.empty(), 0);

    assertThat(task.describe(seconds(61))).isEqualTo("read images for 1:01");
    assertThat(task.fraction()).isZero();
  }

  @Test
  void staysAsItWasWhenItEnded() {
    Task task = new Task(Phase.TRAIN, Optional.of("trained-1"), 0);
    task.advance(25_000, 25_000, OptionalDouble.of(1.4), seconds(25));
    task.end(seconds(26));

    assertThat(task.describe(seconds(9999)))
        .isEqualTo("train 25,000 steps in 0:26, 1,000/s, loss 1.400");
  }

  @Test
  void countsOnlyWhatADownloadBroughtItself() {
    Task task = new Task(Phase.DOWNLOAD, Optional.empty(), 0);
    task.advance(100_000_000, 170_000_000, OptionalDouble.empty(), 0);
    task.advance(110_000_000, 170_000_000, OptionalDouble.empty(), seconds(4));

    assertThat(task.name()).isEqualTo("data");
    assertThat(task.describe(seconds(4)))
        .isEqualTo("download 110.0 of 170.0 MB, 2.50 MB/s, 0:24 left");

    task.advance(0, 170_000_000, OptionalDouble.empty(), seconds(5));
    task.advance(170_000_000, 170_000_000, OptionalDouble.empty(), seconds(170));
    task.end(seconds(170));
    assertThat(task.describe(0)).isEqualTo("download 170.0 MB in 2:50, 1.00 MB/s");
  }

  @Test
  void writesHours() {
    Task task = new Task(Phase.TRAIN, Optional.of("trained-1"), 0);
    task.advance(1, 7_300, OptionalDouble.empty(), seconds(1));

    assertThat(task.describe(seconds(1))).endsWith("1.0/s, 2:01:39 left");
  }

  @Test
  void drawsABarOfExactlyTheLinesWidth() {
    Task task = new Task(Phase.TRAIN, Optional.of("trained-1"), 0);
    task.advance(10_000, 20_000, OptionalDouble.of(1.6237), seconds(10));

    assertThat(Bars.line(task, 120, seconds(10)))
        .hasSize(120)
        .startsWith("trained-1    [===============               ] train 10,000 of 20,000 steps");
    assertThat(Bars.line(task, 80, seconds(10))).hasSize(80).contains("0:10 left");
    assertThat(Bars.line(task, 30, seconds(10))).hasSize(30);
  }
}
