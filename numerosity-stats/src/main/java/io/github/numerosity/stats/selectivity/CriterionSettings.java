package io.github.numerosity.stats.selectivity;

import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stats.elementary.Correction;
import io.github.numerosity.stats.moments.EmptyImages;

/**
 * Settings of criteria that select units by p-value.
 *
 * @param name identifies the criterion in an experiment: lower-case letters, digits, hyphens
 * @param alpha level below which p of numerosity must be
 * @param correction of the p of numerosity, over the testable units of a layer
 * @param emptyImages whether images of numerosity 0 are included
 */
@Settings
public record CriterionSettings(
    String name,
    @Range(above = 0, below = 1) double alpha,
    Correction correction,
    EmptyImages emptyImages) {
  /**
   * Returns the settings alpha = 0.01 without correction and without empty images.
   *
   * @param name of the criterion
   * @return the settings
   */
  public static CriterionSettings of(String name) {
    return new CriterionSettings(name, 0.01, Correction.NONE, EmptyImages.LEAVE_OUT);
  }
}
