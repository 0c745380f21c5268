package io.github.numerosity.analysis;

/** Role of a network in an experiment. */
public enum NetworkRole {
  /** A network in question, recorded responses included. */
  MODEL,
  /** A network that the models are compared with. */
  CONTROL
}
