package io.github.numerosity.stats.math;

import java.util.OptionalDouble;
import org.apache.commons.statistics.ranking.NaNStrategy;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/**
 * How strongly two lists of values go together. Every measure is symmetric, and empty where it is
 * undefined: fewer than two values, or a list without variation for those that divide by it.
 */
public enum Correlation {
  /** Product-moment correlation. */
  PEARSON {
    @Override
    double checked(double[] x, double[] y) {
      return centredCosine(x, y);
    }
  },

  /** Cosine of the angle between the lists, which are not centred; undefined for a list of 0s. */
  COSINE {
    @Override
    double checked(double[] x, double[] y) {
      return shiftedCosine(x, 0, y, 0);
    }
  },

  /**
   * Pearson's correlation of the ranks, ties sharing the mean of theirs. A model with ties is
   * favoured: it can reach 1 only against a list with the same ties.
   */
  SPEARMAN {
    @Override
    double checked(double[] x, double[] y) {
      return centredCosine(ranks(x), ranks(y));
    }
  },

  /**
   * Spearman's correlation expected when ties are broken at random: 12 times the covariance sum of
   * the ranks over n³ − n. 0 for a constant list.
   *
   * <p>Source: H. H. Schütt et al., Statistical inference on representational geometries, eLife 12
   * (2023).
   */
  RHO_A {
    @Override
    double checked(double[] x, double[] y) {
      double[] rankX = ranks(x);
      double[] rankY = ranks(y);
      double n = x.length;
      double centre = (n + 1) / 2;
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += (rankX[i] - centre) * (rankY[i] - centre);
      }
      return 12 * sum / (n * n * n - n);
    }
  },

  /** Kendall's concordant minus discordant pairs, over all pairs. 0 for a constant list. */
  TAU_A {
    @Override
    double checked(double[] x, double[] y) {
      return concordance(x, y) / (0.5 * x.length * (x.length - 1));
    }
  },

  /** Kendall's concordant minus discordant pairs, corrected for ties in both lists. */
  TAU_B {
    @Override
    double checked(double[] x, double[] y) {
      return concordance(x, y) / (Math.sqrt(concordance(x, x)) * Math.sqrt(concordance(y, y)));
    }
  };

  /**
   * Correlates two lists.
   *
   * @param x finite; not modified
   * @param y finite, as many; not modified
   * @return the correlation, if it is defined
   * @throws IllegalArgumentException if lengths differ or a value is not finite
   */
  public OptionalDouble of(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "a correlation needs two lists of one length, got %d and %d values"
              .formatted(x.length, y.length));
    }
    for (double[] values : new double[][] {x, y}) {
      for (int i = 0; i < values.length; i++) {
        if (!Double.isFinite(values[i])) {
          throw new IllegalArgumentException(
              "values to correlate must be finite, got " + values[i] + " at " + i);
        }
      }
    }
    if (x.length < 2) {
      return OptionalDouble.empty();
    }
    double value = checked(x, y);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** The correlation of two finite lists of one length of at least 2; NaN where undefined. */
  abstract double checked(double[] x, double[] y);

  /**
   * Computes Pearson's correlation without checks, for hot loops.
   *
   * @param x finite numbers, at least 2
   * @param y as many
   * @return empty if one of them is constant
   */
  public static OptionalDouble pearson(double[] x, double[] y) {
    double value = centredCosine(x, y);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /**
   * Computes the cosine of the angle between two lists without checks, for hot loops.
   *
   * @param x finite numbers
   * @param y as many
   * @return empty if one of them is 0 throughout
   */
  public static OptionalDouble cosine(double[] x, double[] y) {
    double value = shiftedCosine(x, 0, y, 0);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /**
   * Ranks numbers from 1, ties sharing the mean of their ranks.
   *
   * @param values without NaN
   * @return a rank for each
   */
  public static double[] ranks(double[] values) {
    return new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).apply(values);
  }

  private static double centredCosine(double[] x, double[] y) {
    // Rounding gives the mean of equal values a residue, and its quotient would be noise.
    if (constant(x) || constant(y)) {
      return Double.NaN;
    }
    return shiftedCosine(x, mean(x), y, mean(y));
  }

  /** Cosine of the lists less a constant each; NaN where undefined. */
  static double shiftedCosine(double[] x, double shiftX, double[] y, double shiftY) {
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      double dx = x[i] - shiftX;
      double dy = y[i] - shiftY;
      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
    }
    double cosine = xy / (Math.sqrt(xx) * Math.sqrt(yy));
    return Double.isFinite(cosine) ? Math.max(-1, Math.min(1, cosine)) : Double.NaN;
  }

  private static boolean constant(double[] values) {
    for (double value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double concordance(double[] x, double[] y) {
    long sum = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += (long) (Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]));
      }
    }
    return sum;
  }
}
