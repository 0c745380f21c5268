package io.github.numerosity.stats;

/** An axis on which numerosities may be represented. */
public enum NumberScale {
  /** Numerosity itself. */
  LINEAR {
    @Override
    public double distance(int a, int b) {
      if (Math.min(a, b) < 0) {
        throw new IllegalArgumentException(
            "numerosities must be >= 0, got %d and %d".formatted(a, b));
      }
      return Math.abs(a - b);
    }
  },

  /** Binary logarithm of numerosity; 0 has no place on it. */
  LOG2 {
    @Override
    public double distance(int a, int b) {
      if (Math.min(a, b) < 1) {
        throw new IllegalArgumentException(
            "a logarithmic axis holds numerosities >= 1, got %d and %d".formatted(a, b));
      }
      // Of the quotient, not as a difference of logarithms: equal ratios must be exactly tied.
      return StrictMath.log((double) Math.max(a, b) / Math.min(a, b)) / StrictMath.log(2);
    }
  };

  /**
   * Returns the distance of two numerosities on this axis.
   *
   * @param a one numerosity
   * @param b another
   * @return at least 0; equal for pairs that are equally far apart
   * @throws IllegalArgumentException if a numerosity has no place on this axis
   */
  public abstract double distance(int a, int b);
}
