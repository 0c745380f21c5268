package io.github.numerosity.analysis;

/** Role of a network in an experiment. */
public enum NetworkRole {
  /** A network under study, including recorded responses. */
  MODEL,
  /** A network for comparison with the models. */
  CONTROL
}
