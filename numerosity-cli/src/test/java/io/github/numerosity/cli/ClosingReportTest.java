package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.design.Design;
import io.github.numerosity.experiment.Analyses;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stimulus.Block;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingReportTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Console console =
      new Console(new PrintStream(out, true), System.err, false, false, 100);

  private final Path folder;

  ClosingReportTest(@TempDir Path folder) {
    this.folder = folder.resolve("run");
  }

  /** Analysis that fails. */
  private record Singular() implements SelectivityAnalysis<OneWayAnova.Result> {
    @Override
    public String name() {
      return "singular";
    }

    @Override
    public OneWayAnova.Result analyze(Responses responses) {
      throw new ArithmeticException("matrix is singular");
    }

    @Override
    public Optional<Recipe> recipe() {
      return Optional.empty();
    }
  }

  /** Three images of each of two numerosities, and a unit that answers to the second. */
  private static Responses responses() {
    List<Design.Row> rows = new ArrayList<>();
    for (int numerosity = 1; numerosity <= 2; numerosity++) {
      for (int index = 0; index < 3; index++) {
        rows.add(new Design.Row(Block.SELECTION, "dots", numerosity, index));
      }
    }
    return Responses.of(
        Design.of(rows),
        new Units(List.of(new LayerShape("conv", 1, 1, 1))),
        new double[] {1, 2, 3, 11, 12, 13});
  }

  private int code(SelectivityAnalysis<?>... analyses) throws InterruptedException {
    ExperimentResult result =
        new Running(console, true)
            .of(
                options -> Analyses.of(analyses).run(responses(), options),
                RunOptions.in(folder),
                "");
    return new ClosingReport(console).print(result, folder);
  }

  private String printed() {
    return out.toString(Charset.defaultCharset());
  }

  @Test
  void returnsZeroWhenNothingFailed() throws InterruptedException {
    assertThat(code(OneWayAnova.withDefaults())).isZero();
    assertThat(printed()).contains("results.json", "Report: ").doesNotContain("failed");
  }

  @Test
  void namesAnAnalysisThatFailedAndReturnsOne() throws InterruptedException {
    assertThat(code(OneWayAnova.withDefaults(), new Singular())).isEqualTo(1);
    assertThat(printed())
        .contains(
            "Analyses failed; these networks are missing from their results:",
            "  recorded, analysis singular: matrix is singular",
            "units.csv",
            "Report: ");
    assertThat(folder.resolve("report.html"))
        .content()
        .contains("<strong>recorded, analysis singular</strong>: matrix is singular");
  }

  @Test
  void listsTheFailuresOfARunWithoutResults() throws InterruptedException {
    assertThat(code(new Singular())).isEqualTo(1);
    assertThat(printed())
        .contains("  recorded, analysis singular: matrix is singular", "results.json", "Report: ");
  }
}
