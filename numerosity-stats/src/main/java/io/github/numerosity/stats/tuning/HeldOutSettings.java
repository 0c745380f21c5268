package io.github.numerosity.stats.tuning;

import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.selectivity.SelectivityCriterion;
import java.util.OptionalLong;

/**
 * Settings of analyses that judge selective units on held-out images.
 *
 * @param criterion that selects the units
 * @param splits number of random halvings; not used with fresh images
 * @param seed of the random halves; not used with fresh images
 */
@Settings
record HeldOutSettings(
    SelectivityCriterion<?> criterion,
    @Range(least = Splits.FEWEST) int splits,
    OptionalLong seed) {
  /** The one-way analysis of variance, the fewest halvings, no seed. */
  static final HeldOutSettings DEFAULTS =
      new HeldOutSettings(OneWayAnova.withDefaults(), Splits.FEWEST, OptionalLong.empty());
}
