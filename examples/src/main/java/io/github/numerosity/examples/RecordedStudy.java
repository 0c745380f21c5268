package io.github.numerosity.examples;

import io.github.numerosity.design.DesignFile;
import io.github.numerosity.experiment.Analyses;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.report.Report;
import io.github.numerosity.response.Responses;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stats.standard.StandardAnalyses;
import java.nio.file.Path;

/** Analysis of activations recorded by another program. */
public final class RecordedStudy {
  private RecordedStudy() {}

  /**
   * Prints the analyses that were run and those that were not possible.
   *
   * @param arguments NPY file, design and output folder
   * @throws InterruptedException if the thread was interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    Path file = Path.of(arguments[0]);
    Path table = Path.of(arguments[1]);
    Path out = Path.of(arguments[2]);
    // README
    DesignFile design = DesignFile.read(table);
    Responses responses = Responses.open(file, design, "conv5");
    Analyses analyses = StandardAnalyses.withDefaults().withSeed(7).plan().suiting(design.design());
    ExperimentResult result = analyses.run(responses, RunOptions.in(out));
    Report.of(result).writeTo(out);
    // README ends
    result.findings().analyses().forEach(analysis -> System.out.println(analysis.name()));
    result.summary().leftOut().forEach(System.out::println);
  }
}
