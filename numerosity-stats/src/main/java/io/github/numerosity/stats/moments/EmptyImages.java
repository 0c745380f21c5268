package io.github.numerosity.stats.moments;

/** Treatment of images without items (numerosity 0) in a test. */
public enum EmptyImages {
  /** Excludes them: they are all the same image, so their cell has no variance for any unit. */
  LEAVE_OUT,
  /** Includes them as one more numerosity, as in Nasr and Nieder (2021). */
  INCLUDE;

  /**
   * Returns whether images of a numerosity are included.
   *
   * @param numerosity number of items
   * @return true for every numerosity but 0, whose value depends on the treatment
   */
  public boolean admits(int numerosity) {
    return this == INCLUDE || numerosity > 0;
  }

  /**
   * Returns the treatment as a clause after a noun for the images.
   *
   * @return " with at least one item", or nothing if all images are included
   */
  public String clause() {
    return this == INCLUDE ? "" : " with at least one item";
  }
}
