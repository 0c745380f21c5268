package io.github.numerosity.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.run.RunFolderException;
import io.github.numerosity.run.RunOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunTest {
  private static Experiment experiment() {
    return RunFolderTest.study(FakeSource.untrained("killed").withStepMillis(100)).build();
  }

  /** Runs the experiment in a process of its own. */
  public static void main(String[] folder) throws InterruptedException {
    experiment().run(RunOptions.in(Path.of(folder[0])));
  }

  @Test
  void aKilledRunGoesOnAndEndsWithTheSameBytes(@TempDir Path folder) throws Exception {
    Path killed = folder.resolve("killed");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledRunTest.class.getName(),
                killed.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      while (!Files.exists(killed.resolve("weights-trained-1.safetensors"))) {
        assertThat(process.isAlive()).as("the run goes on").isTrue();
        Thread.sleep(5);
      }
      assertThatThrownBy(() -> experiment().run(RunOptions.in(killed)))
          .isInstanceOf(RunFolderException.class)
          .hasMessageContaining("another run is writing to " + killed);
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(killed.resolve("results.json")).doesNotExist();
    assertThat(killed.resolve("weights-trained-3.safetensors")).doesNotExist();
    // What a kill in the middle of a write leaves behind.
    Files.writeString(killed.resolve(".results.json.unfinished"), "{");

    experiment().run(RunOptions.in(killed));
    experiment().run(RunOptions.in(folder.resolve("whole")).withThreads(2));
    assertThat(RunFolderTest.contents(killed))
        .isEqualTo(RunFolderTest.contents(folder.resolve("whole")));
    assertThat(FakeSource.trainings("killed")).as("seeds 2 and 3, then all three").isEqualTo(5);
  }
}
