package io.github.numerosity.stats.rsa;

/** What is taken as known about the noise of units that a distance is divided by. */
public enum NoiseModel {
  /** The variance of each unit within conditions. */
  DIAGONAL,
  /**
   * The whole covariance within conditions, shrunk as Ledoit and Wolf propose; up to {@value
   * Noise#LARGEST_FULL} units a layer.
   */
  LEDOIT_WOLF
}
