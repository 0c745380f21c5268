package io.github.numerosity.stats.elementary;

import java.util.List;

/** Axes for numerosities. */
public enum NumberScale {
  /** Numerosity itself. */
  LINEAR {
    @Override
    double of(int numerosity) {
      return numerosity;
    }
  },

  /** Square root of numerosity. */
  SQUARE_ROOT {
    @Override
    double of(int numerosity) {
      return Math.sqrt(numerosity);
    }
  },

  /** Cube root of numerosity. */
  CUBE_ROOT {
    @Override
    double of(int numerosity) {
      return StrictMath.cbrt(numerosity);
    }
  },

  /** Binary logarithm of numerosity; undefined at 0. */
  LOG2 {
    @Override
    double of(int numerosity) {
      if (numerosity == 0) {
        throw new IllegalArgumentException(
            "numerosity 0 is undefined on a logarithmic axis; omit it or use log2(n + 1)");
      }
      return StrictMath.log(numerosity) / StrictMath.log(2);
    }

    /**
     * Logarithm of the quotient, not a difference of logarithms, so that equal ratios tie exactly.
     */
    @Override
    public double distance(int a, int b) {
      position(a);
      position(b);
      return StrictMath.log((double) Math.max(a, b) / Math.min(a, b)) / StrictMath.log(2);
    }
  },

  /**
   * Binary logarithm of numerosity + 1, used for all numerosities if 0 is among them. Equal ratios
   * of numerosities are not equally far apart on this axis.
   */
  LOG2_PLUS_ONE {
    @Override
    double of(int numerosity) {
      return LOG2.of(numerosity + 1);
    }
  };

  /**
   * Returns the axes on which tuning curves are compared: linear, square root, cube root and
   * logarithm.
   *
   * @param withZero whether 0 is among the numerosities; the logarithm is then that of n + 1
   * @return four axes
   */
  public static List<NumberScale> axes(boolean withZero) {
    return List.of(LINEAR, SQUARE_ROOT, CUBE_ROOT, withZero ? LOG2_PLUS_ONE : LOG2);
  }

  /**
   * Returns the position of a numerosity on this axis.
   *
   * @param numerosity at least 0
   * @return its position
   * @throws IllegalArgumentException if it is negative or undefined on this axis
   */
  public double position(int numerosity) {
    if (numerosity < 0) {
      throw new IllegalArgumentException("numerosities must be >= 0, got " + numerosity);
    }
    return of(numerosity);
  }

  /**
   * Returns the distance of two numerosities on this axis.
   *
   * @param a at least 0
   * @param b at least 0
   * @return at least 0; on the linear and logarithmic axes exactly equal for pairs that are equally
   *     far apart
   * @throws IllegalArgumentException if one is negative or undefined on this axis
   */
  public double distance(int a, int b) {
    return Math.abs(position(a) - position(b));
  }

  abstract double of(int numerosity);
}
