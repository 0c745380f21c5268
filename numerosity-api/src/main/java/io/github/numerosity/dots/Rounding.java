package io.github.numerosity.dots;

/** Rounding of drawn radii. */
public enum Rounding {
  /** Radii are not rounded. */
  NONE,
  /** Radii are whole numbers of pixels, rounded half up, as in Nasr and Nieder 2021. */
  WHOLE_PIXELS
}
