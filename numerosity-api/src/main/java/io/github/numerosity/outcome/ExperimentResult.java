package io.github.numerosity.outcome;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.result.Exhibit;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Result of a run in memory: the findings and the exhibits made of them. Immutable.
 *
 * @param findings results of all analyses in all networks
 * @param exhibits of the syntheses, the stimuli and the analyses over networks, in this order, then
 *     the methods
 */
public record ExperimentResult(Findings findings, List<Exhibit> exhibits) {
  /** Copies the list. */
  public ExperimentResult {
    requireNonNull(findings, "findings");
    exhibits = List.copyOf(exhibits);
  }

  /**
   * Returns the summary of the run.
   *
   * @return name, provenance, stimuli and networks
   */
  public RunSummary summary() {
    return findings.summary();
  }

  /**
   * Returns the results of one analysis, typed by it: {@code result.of(anova).of("trained")}.
   *
   * @param analysis as it was added (or one that equals it)
   * @param <R> its result
   * @return one result for each network and seed in which the analysis did not fail
   * @throws NoSuchElementException if the run had no such analysis; the message lists those there
   *     were
   */
  public <R extends AnalysisResult> PerNetwork<R> of(SelectivityAnalysis<R> analysis) {
    return findings.of(analysis);
  }
}
