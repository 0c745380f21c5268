package io.github.numerosity.stimulus;

/** The built-in stimulus sets. */
public final class DotArrays {
  private DotArrays() {}

  /**
   * Returns dots of about one size at random places.
   *
   * @return a set named "standard"
   * @see StandardDots
   */
  public static StimulusSet standard() {
    return new StimulusSet("standard", StandardDots.withDefaults());
  }
}
