package io.github.numerosity.run;

/** What a run is doing. */
public enum Phase {
  /** Downloading labelled images; counted in bytes. */
  DOWNLOAD,
  /** Reading or making labelled images. */
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
