package io.github.numerosity.dots;

/** Allowed positions of the centres of items. */
public enum Centers {
  /** Anywhere. */
  ANYWHERE,
  /** At centres of pixels, a whole number of pixels away from the edge, as in Kim et al. 2021. */
  PIXELS;

  /** Returns a clause for the end of a sentence about placement. */
  String clause() {
    return this == PIXELS ? ", with centres on whole pixels" : "";
  }
}
