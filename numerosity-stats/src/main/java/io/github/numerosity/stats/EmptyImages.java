package io.github.numerosity.stats;

/** Whether images without items (numerosity 0) take part in a test. */
public enum EmptyImages {
  /**
   * They stay out, as they are all the same picture: their cell has no variance, whatever the unit.
   */
  LEAVE_OUT,
  /** They are one more numerosity, as in Nasr and Nieder (2021). */
  INCLUDE;

  boolean admits(int numerosity) {
    return this == INCLUDE || numerosity > 0;
  }
}
