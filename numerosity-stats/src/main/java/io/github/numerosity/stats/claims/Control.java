package io.github.numerosity.stats.claims;

import java.util.Locale;

/** The controls that claims are held against, by the names that experiments give them. */
enum Control {
  /** The network before its first step. */
  UNTRAINED,
  /** The trained weights permuted within layers. */
  PERMUTED,
  /** The network trained on the same images with their labels in random order. */
  RANDOM_LABELS;

  /** The name of the network in an experiment. */
  String network() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name of its column. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
