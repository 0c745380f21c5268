package io.github.numerosity.stats.selectivity;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.response.Fold;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Design;
import java.util.HashSet;
import java.util.Set;

/**
 * An analysis that decides which units are number-selective. What needs such a verdict (tuning
 * curves of selective units, a shuffled null) holds a criterion as a part.
 *
 * @param <R> its verdicts on one network
 */
public interface SelectivityCriterion<R extends SelectivityResult> extends SelectivityAnalysis<R> {
  /**
   * Tells whether a stimulus has a part in the verdict, so that its label may be shuffled.
   *
   * @param stimulus a row of a design
   * @return by default, whether it belongs to the selection
   */
  default boolean uses(Design.Row stimulus) {
    return stimulus.block() == Block.SELECTION;
  }

  /**
   * Returns the summaries that an analysis announces which holds this criterion as a part.
   *
   * @param others what it needs beside the verdicts
   * @return the criterion's folds and the others
   */
  default Set<Fold<?>> foldsWith(Fold<?>... others) {
    Set<Fold<?>> folds = new HashSet<>(folds());
    folds.addAll(Set.of(others));
    return Set.copyOf(folds);
  }
}
