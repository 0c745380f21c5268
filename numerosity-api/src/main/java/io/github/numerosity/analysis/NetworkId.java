package io.github.numerosity.analysis;

import static java.util.Objects.requireNonNull;

import java.util.OptionalLong;

/**
 * Identity of one network of a run, recorded in its results, exhibits and files.
 *
 * @param network name in the experiment
 * @param seed empty for imported weights and recorded responses
 * @param role model or control
 * @param checkpoint number of optimiser steps after which the network was recorded; empty at the
 *     end of training, and for networks that are not trained
 */
public record NetworkId(
    String network, OptionalLong seed, NetworkRole role, OptionalLong checkpoint) {
  /**
   * Rejects null.
   *
   * @throws IllegalArgumentException if the checkpoint is negative
   */
  public NetworkId {
    requireNonNull(network, "network");
    requireNonNull(seed, "seed");
    requireNonNull(role, "role");
    if (checkpoint.orElse(0) < 0) {
      throw new IllegalArgumentException(
          "a checkpoint is a number of optimiser steps of at least 0, got "
              + checkpoint.getAsLong());
    }
  }

  /**
   * Creates the identity of a network at the end of its training.
   *
   * @param network name in the experiment
   * @param seed empty for imported weights and recorded responses
   * @param role model or control
   */
  public NetworkId(String network, OptionalLong seed, NetworkRole role) {
    this(network, seed, role, OptionalLong.empty());
  }

  /**
   * Returns the identity of a model at the end of its training.
   *
   * @param network name in the experiment
   * @param seed of the network
   * @return the identity
   */
  public static NetworkId model(String network, long seed) {
    return new NetworkId(network, OptionalLong.of(seed), NetworkRole.MODEL);
  }

  /**
   * Returns the identity of a control at the end of its training.
   *
   * @param network name in the experiment
   * @param seed of the network
   * @return the identity
   */
  public static NetworkId control(String network, long seed) {
    return new NetworkId(network, OptionalLong.of(seed), NetworkRole.CONTROL);
  }

  /**
   * Returns the identity of this network after a number of optimiser steps.
   *
   * @param steps at least 0
   * @return the identity at this checkpoint
   */
  public NetworkId atStep(long steps) {
    return new NetworkId(network, seed, role, OptionalLong.of(steps));
  }

  /**
   * Returns the common name of networks that differ only in the seed.
   *
   * @return the network's name, followed by the number of steps if this is a checkpoint
   */
  public String replicates() {
    return checkpoint.isPresent() ? network + ", step " + checkpoint.getAsLong() : network;
  }

  /**
   * Returns the suffix of file names.
   *
   * @return {@code network[-seed][-step<k>]}
   */
  @Override
  public String toString() {
    return network
        + (seed.isPresent() ? "-" + seed.getAsLong() : "")
        + (checkpoint.isPresent() ? "-step" + checkpoint.getAsLong() : "");
  }
}
