package io.github.numerosity.stats.moments;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.response.Fold;
import io.github.numerosity.stats.EstimatedAnalysis;
import java.util.Set;

/**
 * Analyses that use only the moments of each condition, not single rows, unless stated otherwise.
 *
 * @param <R> type of the result for one network
 */
public interface MomentsAnalysis<R extends AnalysisResult> extends EstimatedAnalysis<R> {
  @Override
  default Set<Fold<?>> folds() {
    return Set.of(CellMoments.PER_CONDITION);
  }

  @Override
  default boolean needsRows() {
    return false;
  }
}
