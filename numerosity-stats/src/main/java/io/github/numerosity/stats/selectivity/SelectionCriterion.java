package io.github.numerosity.stats.selectivity;

import io.github.numerosity.design.Design;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.MomentsAnalysis;
import io.github.numerosity.stimulus.Block;

/**
 * Criteria that judge units by the images of the selection.
 *
 * @param <R> verdicts on one network
 */
public interface SelectionCriterion<R extends MeasuredUnits>
    extends SelectivityCriterion<R>, MomentsAnalysis<R> {
  /**
   * Returns the treatment of images of numerosity 0.
   *
   * @return whether they take part
   */
  EmptyImages emptyImages();

  @Override
  default boolean uses(Design.Row stimulus) {
    return stimulus.block() == Block.SELECTION && emptyImages().admits(stimulus.numerosity());
  }
}
