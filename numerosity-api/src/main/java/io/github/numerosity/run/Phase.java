package io.github.numerosity.run;

/** Phases of a run. */
public enum Phase {
  /** Downloading labelled images; counted in bytes. */
  DOWNLOAD,
  /** Reading or drawing labelled images. */
  DATA,
  /** Training a network; counted in steps. */
  TRAIN,
  /** Drawing stimuli; counted in images. */
  STIMULI,
  /** Showing stimuli to a network; counted in images. */
  RESPOND,
  /** Analysing the responses of a network; counted in analyses. */
  ANALYZE,
  /** Writing files. */
  WRITE
}
