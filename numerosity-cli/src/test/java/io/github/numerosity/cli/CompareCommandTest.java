package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.response.NpyWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  private final Terminal terminal = new Terminal();
  private final Path folder;

  CompareCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Runs an experiment with one unit that counts to four, with noise. */
  private String run(String name, double noise) throws IOException {
    StringBuilder design = new StringBuilder("numerosity\n");
    double[] values = new double[24];
    for (int row = 0; row < 24; row++) {
      design.append(row % 4 + 1).append('\n');
      values[row] = row % 4 + noise * (row * 7 % 5);
    }
    Path table = Files.writeString(folder.resolve(name + ".csv"), design);
    Path responses = folder.resolve(name + ".npy");
    try (NpyWriter writer = NpyWriter.ofDoubles(responses, values.length, 1)) {
      writer.write(values);
    }
    Path out = folder.resolve(name);
    int code =
        new Terminal()
            .execute("analyze", responses.toString(), table.toString(), "--out", out.toString());
    assertThat(code).isZero();
    return out.toString();
  }

  @Test
  void putsRunsSideBySideAndWritesThemDown() throws IOException {
    String a = run("clean", 0.1);
    String b = run("noisy", 1);
    Path out = folder.resolve("out");

    int code = terminal.execute("compare", a, b, "--out", out.toString());

    assertThat(code).as(terminal.err()).isZero();
    assertThat(terminal.out())
        .contains("clean: recorded, 1 network")
        .contains("Settings that differ:")
        .contains("data (digest)")
        .contains("one-way-anova")
        .contains("No clear difference in any number: 1 and 1 networks, fewer than 5.")
        .contains("Files in");
    assertThat(out.resolve("comparison.csv")).isNotEmptyFile();
    assertThat(out.resolve("exhibits.json")).isNotEmptyFile();
    assertThat(out.resolve("report.html")).content().contains("Comparison of runs", "noisy");
  }

  @Test
  void listsAllThatIsNamed() throws IOException {
    String a = run("clean", 0.1);
    String b = run("noisy", 1);

    int code = terminal.execute("compare", a, b, "--only", "omegaSquaredQuartiles");

    assertThat(code).as(terminal.err()).isZero();
    assertThat(terminal.out())
        .contains("Numbers that differ:")
        .contains("noisy against clean, one-way-anova")
        .contains("omegaSquaredQuartiles")
        .doesNotContain("selectiveShare", "rsa");
  }

  @Test
  void refusesWrongUseWithOneMessage() throws IOException {
    String a = run("clean", 0.1);
    Path out = folder.resolve("out");
    refuses("at least two runs, got 1", "compare", a);
    refuses("given twice", "compare", a, a);
    refuses("there is no folder", "compare", a, folder.resolve("none").toString());
    refuses("not the folder of a run", "compare", a, folder.toString());
    refuses("mutually exclusive", "compare", a, a, "--paired", "--independent");
    Files.delete(folder.resolve("clean/results.json"));
    refuses("has not ended", "compare", a, run("noisy", 1), "--out", out.toString());
    assertThat(out).doesNotExist();
  }

  private void refuses(String fragment, String... arguments) {
    Terminal fresh = new Terminal();
    assertThat(fresh.execute(arguments)).isEqualTo(2);
    assertThat(fresh.err()).contains(fragment);
    assertThat(fresh.out()).isEmpty();
  }
}
