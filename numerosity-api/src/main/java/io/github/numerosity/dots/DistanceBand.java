package io.github.numerosity.dots;

import static java.util.Objects.requireNonNull;

/**
 * Limits of the mean distance of centres over pairs.
 *
 * @param low the mean is greater
 * @param high the mean is less
 */
public record DistanceBand(Length low, Length high) {
  /** Rejects null. Whether the band is empty is known only with an image size. */
  public DistanceBand {
    requireNonNull(low, "low");
    requireNonNull(high, "high");
  }
}
