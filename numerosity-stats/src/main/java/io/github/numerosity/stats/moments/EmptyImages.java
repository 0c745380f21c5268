package io.github.numerosity.stats.moments;

/** Whether images without items (numerosity 0) take part in a test. */
public enum EmptyImages {
  /**
   * They stay out, as they are all the same picture: their cell has no variance, whatever the unit.
   */
  LEAVE_OUT,
  /** They are one more numerosity, as in Nasr and Nieder (2021). */
  INCLUDE;

  /**
   * Tells whether images of a numerosity take part.
   *
   * @param numerosity number of items
   * @return true for all but 0, which it depends on
   */
  public boolean admits(int numerosity) {
    return this == INCLUDE || numerosity > 0;
  }

  /**
   * Says it behind a word for the images.
   *
   * @return " with at least one item", or nothing if all take part
   */
  public String clause() {
    return this == INCLUDE ? "" : " with at least one item";
  }
}
