package io.github.numerosity.experiment;

/** Policy for keeping the responses of each network as files in the run folder. */
public enum KeepResponses {
  /** Kept if they take less than 64 MiB per network. */
  AUTO,
  /** Always kept. */
  ALWAYS,
  /** Never kept. */
  NEVER
}
