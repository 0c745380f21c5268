package io.github.numerosity.dots;

import static java.util.Objects.requireNonNull;

/**
 * Limits of the mean distance of centres over pairs.
 *
 * @param low exclusive lower limit
 * @param high exclusive upper limit
 */
public record DistanceBand(Length low, Length high) {
  /** Rejects null. An empty band can only be detected once the image size is known. */
  public DistanceBand {
    requireNonNull(low, "low");
    requireNonNull(high, "high");
  }
}
