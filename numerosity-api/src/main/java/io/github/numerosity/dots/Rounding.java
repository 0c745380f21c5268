package io.github.numerosity.dots;

/** Whether drawn radii are rounded. */
public enum Rounding {
  /** Radii are any number. */
  NONE,
  /** Radii are whole numbers of pixels, rounded half up, as in Nasr and Nieder 2021. */
  WHOLE_PIXELS
}
