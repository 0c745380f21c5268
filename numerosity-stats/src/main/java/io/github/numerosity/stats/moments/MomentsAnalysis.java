package io.github.numerosity.stats.moments;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.response.Fold;
import io.github.numerosity.stats.EstimatedAnalysis;
import java.util.Set;

/**
 * Analyses of the moments of each condition, which need no rows unless they say so.
 *
 * @param <R> what is found in one network
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
