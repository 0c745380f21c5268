package io.github.numerosity.dots;

/** Where the centres of items may lie. */
public enum Centers {
  /** Anywhere. */
  ANYWHERE,
  /** At centres of pixels, a whole number of pixels away from the edge, as in Kim et al. 2021. */
  PIXELS;

  /** Says it at the end of a sentence about places. */
  String clause() {
    return this == PIXELS ? ", with centres on whole pixels" : "";
  }
}
