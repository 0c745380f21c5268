package io.github.numerosity.stats.math;

import java.util.List;

/** An axis on which numerosities may be represented. */
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

  /** Binary logarithm of numerosity; 0 has no place on it. */
  LOG2 {
    @Override
    double of(int numerosity) {
      if (numerosity == 0) {
        throw new IllegalArgumentException(
            "numerosity 0 has no place on a logarithmic axis; leave it out or use log2(n + 1)");
      }
      return StrictMath.log(numerosity) / StrictMath.log(2);
    }

    /** Of the quotient, not as a difference of logarithms: equal ratios must be exactly tied. */
    @Override
    public double distance(int a, int b) {
      position(a);
      position(b);
      return StrictMath.log((double) Math.max(a, b) / Math.min(a, b)) / StrictMath.log(2);
    }
  },

  /**
   * Binary logarithm of numerosity + 1, for all numerosities where 0 is among them: another axis,
   * on which ratios of numerosities are not equally far apart.
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
   * @param withZero whether 0 is among the numerosities, so that the logarithm is that of n + 1
   * @return four axes
   */
  public static List<NumberScale> axes(boolean withZero) {
    return List.of(LINEAR, SQUARE_ROOT, CUBE_ROOT, withZero ? LOG2_PLUS_ONE : LOG2);
  }

  /**
   * Returns where a numerosity stands on this axis.
   *
   * @param numerosity at least 0
   * @return its position
   * @throws IllegalArgumentException if it has no place there
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
   * @return at least 0; on the linear and the logarithmic axis exactly equal for pairs that are
   *     equally far apart
   * @throws IllegalArgumentException if one has no place there
   */
  public double distance(int a, int b) {
    return Math.abs(position(a) - position(b));
  }

  abstract double of(int numerosity);
}
