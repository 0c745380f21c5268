package io.github.numerosity.stats;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.SelectivityAnalysis;
import java.util.List;

/**
 * Analyses whose exhibits summarise networks by an {@link Estimate}.
 *
 * @param <R> type of the result for one network
 */
public interface EstimatedAnalysis<R extends AnalysisResult> extends SelectivityAnalysis<R> {
  @Override
  default List<String> overNetworks() {
    return Estimate.method();
  }
}
