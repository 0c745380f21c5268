package io.github.numerosity.experiment;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Part;
import io.github.numerosity.json.PlainValue;
import io.github.numerosity.outcome.Failure;
import io.github.numerosity.response.Responses;
import io.github.numerosity.run.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Results of the analyses of one network. An analysis that fails has none; the others are run.
 *
 * @param results by analysis, in order
 * @param failures of the other analyses, in order
 */
record AnalysisRun(Map<SelectivityAnalysis<?>, AnalysisResult> results, List<Failure> failures) {
  /** Runs analyses in order. */
  static AnalysisRun of(
      List<SelectivityAnalysis<?>> analyses, Responses responses, Reporter reporter)
      throws InterruptedException {
    Map<SelectivityAnalysis<?>, AnalysisResult> results = new LinkedHashMap<>();
    List<Failure> failures = new ArrayList<>();
    reporter.started(Phase.ANALYZE);
    for (int done = 0; done < analyses.size(); done++) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted after %d analyses".formatted(done));
      }
      SelectivityAnalysis<?> analysis = analyses.get(done);
      try {
        results.put(analysis, result(analysis, responses));
      } catch (RuntimeException | LinkageError e) {
        Part part = Part.of(Part.Kind.ANALYSIS, analysis.name());
        failures.add(reporter.failed(Phase.ANALYZE, part, part.toString(), e));
      }
      reporter.advanced(Phase.ANALYZE, done + 1, analyses.size());
    }
    reporter.finished(Phase.ANALYZE);
    return new AnalysisRun(results, failures);
  }

  /** Returns a result whose summary can be written. */
  private static AnalysisResult result(SelectivityAnalysis<?> analysis, Responses responses)
      throws InterruptedException {
    AnalysisResult result =
        requireNonNull(analysis.analyze(responses), "the analysis returned no result");
    PlainValue.of(requireNonNull(result.summary(), "the result has no summary"));
    return result;
  }
}
