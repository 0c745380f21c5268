package io.github.numerosity.experiment;

/** Whether the responses of each network are kept as files in the run folder. */
public enum KeepResponses {
  /** Kept if they take less than 64 MB (2^20 bytes each) a network. */
  AUTO,
  /** Always kept. */
  ALWAYS,
  /** Never kept. */
  NEVER
}
