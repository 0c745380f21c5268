package io.github.numerosity.stats.posthoc;

import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stats.moments.EmptyImages;

/**
 * Settings of pairwise tests.
 *
 * @param alpha level for all pairs of a unit together; intervals have 1 - alpha
 * @param emptyImages whether images of numerosity 0 take part
 * @param pairTable whether the table of all pairs of all units is written
 */
@Settings
record PairwiseSettings(
    @Range(above = 0, below = 1) double alpha, EmptyImages emptyImages, PairTable pairTable) {
  /** Alpha = 0.01 without empty images, as the one-way criterion has it. */
  static final PairwiseSettings DEFAULTS =
      new PairwiseSettings(0.01, EmptyImages.LEAVE_OUT, PairTable.AUTOMATIC);
}
