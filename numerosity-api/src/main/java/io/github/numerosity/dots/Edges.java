package io.github.numerosity.dots;

/** Rendering of item edges on the pixel grid. */
public enum Edges {
  /** A pixel mixes background and item by the exact area that the item covers of it. */
  SMOOTH,
  /** A pixel belongs to the item if its centre does, as in Kim et al. 2021. */
  HARD
}
