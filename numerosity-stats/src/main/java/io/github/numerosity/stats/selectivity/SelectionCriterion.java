package io.github.numerosity.stats.selectivity;

import io.github.numerosity.design.Design;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.MomentsAnalysis;
import io.github.numerosity.stimulus.Block;

/**
 * Criterion that uses only the selection images.
 *
 * @param <R> verdicts on one network
 */
public interface SelectionCriterion<R extends MeasuredUnits>
    extends SelectivityCriterion<R>, MomentsAnalysis<R> {
  /**
   * Returns the treatment of images of numerosity 0.
   *
   * @return whether they are included
   */
  EmptyImages emptyImages();

  @Override
  default boolean uses(Design.Row stimulus) {
    return stimulus.block() == Block.SELECTION && emptyImages().admits(stimulus.numerosity());
  }
}
