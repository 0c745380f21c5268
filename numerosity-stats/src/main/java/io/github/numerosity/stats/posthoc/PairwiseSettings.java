package io.github.numerosity.stats.posthoc;

import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stats.moments.EmptyImages;

/**
 * Settings of pairwise tests.
 *
 * @param alpha level for all pairs of a unit together; the level of intervals is 1 - alpha
 * @param emptyImages whether images of numerosity 0 are included
 * @param pairTable rule for writing the table of all pairs of all units
 */
@Settings
record PairwiseSettings(
    @Range(above = 0, below = 1) double alpha, EmptyImages emptyImages, PairTable pairTable) {
  /** Alpha = 0.01 without empty images, as for the one-way criterion. */
  static final PairwiseSettings DEFAULTS =
      new PairwiseSettings(0.01, EmptyImages.LEAVE_OUT, PairTable.AUTOMATIC);
}
