package io.github.numerosity.dots;

/** How the edge of an item meets the grid of pixels. */
public enum Edges {
  /** A pixel mixes background and item by the exact area that the item covers of it. */
  SMOOTH,
  /** A pixel belongs to the item if its centre does, as in Kim et al. 2021. */
  HARD
}
