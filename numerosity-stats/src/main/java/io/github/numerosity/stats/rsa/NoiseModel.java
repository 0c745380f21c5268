package io.github.numerosity.stats.rsa;

/** Noise estimate of the units by which distances are divided. */
public enum NoiseModel {
  /** Variance of each unit within conditions. */
  DIAGONAL,
  /**
   * Full covariance within conditions, shrunk after Ledoit and Wolf; up to {@value
   * Noise#LARGEST_FULL} units per layer.
   */
  LEDOIT_WOLF
}
