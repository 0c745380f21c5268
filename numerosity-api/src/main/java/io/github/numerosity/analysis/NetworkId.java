package io.github.numerosity.analysis;

import static java.util.Objects.requireNonNull;

import java.util.OptionalLong;

/**
 * One network of a run.
 *
 * @param network name in the experiment
 * @param seed empty for imported weights and recorded responses
 */
public record NetworkId(String network, OptionalLong seed) {
  /** Rejects null. */
  public NetworkId {
    requireNonNull(network, "network");
    requireNonNull(seed, "seed");
  }

  /**
   * Returns the end of file names.
   *
   * @return {@code network-seed}, or {@code network} without a seed
   */
  @Override
  public String toString() {
    return seed.isPresent() ? network + "-" + seed.getAsLong() : network;
  }
}
