package io.github.numerosity.stats.nulls;

import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;

/**
 * Settings of null distributions.
 *
 * @param surrogate null model of the responses
 * @param seed of the draws, the same for every network
 * @param repeats number of draws
 */
@Settings
public record DrawSettings(Surrogate surrogate, long seed, @Range(least = 1) int repeats) {
  /**
   * Returns the settings of 99 draws.
   *
   * @param surrogate null model of the responses
   * @param seed of the draws
   * @return the settings
   */
  public static DrawSettings of(Surrogate surrogate, long seed) {
    return new DrawSettings(surrogate, seed, 99);
  }
}
