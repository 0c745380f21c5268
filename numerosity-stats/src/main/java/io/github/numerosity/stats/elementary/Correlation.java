package io.github.numerosity.stats.elementary;

import java.util.OptionalDouble;

/**
 * Measures of association of two lists of values. Every measure is symmetric. It is empty where
 * undefined: fewer than two values, or a constant list for measures that divide by its variation.
 */
public enum Correlation {
  /** Product-moment correlation. */
  PEARSON {
    @Override
    double checked(RankedValues x, RankedValues y) {
      return centredCosine(x.values(), y.values());
    }
  },

  /** Cosine of the angle between the lists, which are not centred; undefined for a list of 0s. */
  COSINE {
    @Override
    double checked(RankedValues x, RankedValues y) {
      return shiftedCosine(x.values(), 0, y.values(), 0);
    }
  },

  /**
   * Pearson's correlation of the ranks; tied values share their mean rank. Favours a model with
   * ties, which reaches 1 only against a list with the same ties.
   */
  SPEARMAN {
    @Override
    double checked(RankedValues x, RankedValues y) {
      return centredCosine(x.ranks(), y.ranks());
    }
  },

  /**
   * Expected Spearman correlation when ties are broken at random: 12 times the covariance sum of
   * the ranks over n³ − n. 0 for a constant list.
   *
   * <p>Source: H. H. Schütt et al., Statistical inference on representational geometries, eLife 12
   * (2023).
   */
  RHO_A {
    @Override
    double checked(RankedValues x, RankedValues y) {
      double[] rankX = x.ranks();
      double[] rankY = y.ranks();
      double n = rankX.length;
      double centre = (n + 1) / 2;
      double sum = 0;
      for (int i = 0; i < rankX.length; i++) {
        sum += (rankX[i] - centre) * (rankY[i] - centre);
      }
      return 12 * sum / (n * n * n - n);
    }
  },

  /**
   * Kendall's concordant minus discordant pairs, divided by the number of pairs. 0 for a constant
   * list.
   */
  TAU_A {
    @Override
    double checked(RankedValues x, RankedValues y) {
      return RankedValues.concordance(x, y) / (0.5 * x.size() * (x.size() - 1.0));
    }
  },

  /** Kendall's concordant minus discordant pairs, corrected for ties in both lists. */
  TAU_B {
    @Override
    double checked(RankedValues x, RankedValues y) {
      double untied = Math.sqrt(x.untiedPairs()) * Math.sqrt(y.untiedPairs());
      return RankedValues.concordance(x, y) / untied;
    }
  };

  /**
   * Returns whether the measure depends only on the order of the values.
   *
   * @return false for measures of the values themselves
   */
  public boolean ofRanks() {
    return this != PEARSON && this != COSINE;
  }

  /**
   * Correlates two lists.
   *
   * @param x finite; not modified
   * @param y finite, as many; not modified
   * @return the correlation, if it is defined
   * @throws IllegalArgumentException if lengths differ or a value is not finite
   */
  public OptionalDouble of(double[] x, double[] y) {
    return of(RankedValues.of(x), RankedValues.of(y));
  }

  /**
   * Correlates two lists whose ranks may already be computed.
   *
   * @param x values
   * @param y as many
   * @return the correlation, if it is defined
   * @throws IllegalArgumentException if lengths differ
   */
  public OptionalDouble of(RankedValues x, RankedValues y) {
    if (x.size() != y.size()) {
      throw new IllegalArgumentException(
          "lists to correlate must have equal length, got %d and %d values"
              .formatted(x.size(), y.size()));
    }
    if (x.size() < 2) {
      return OptionalDouble.empty();
    }
    double value = checked(x, y);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Returns the correlation of two lists of equal length, at least 2; NaN where undefined. */
  abstract double checked(RankedValues x, RankedValues y);

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
   * @return empty if one of them is all 0
   */
  public static OptionalDouble cosine(double[] x, double[] y) {
    double value = shiftedCosine(x, 0, y, 0);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /**
   * Ranks numbers from 1; tied values share their mean rank.
   *
   * @param values without NaN; not modified
   * @return a rank for each
   */
  public static double[] ranks(double[] values) {
    return RankedValues.ranks(values);
  }

  static double centredCosine(double[] x, double[] y) {
    // The mean of equal values has a rounding residue; a quotient of residues would be noise.
    if (constant(x) || constant(y)) {
      return Double.NaN;
    }
    return shiftedCosine(x, mean(x), y, mean(y));
  }

  /** Returns the cosine of the lists, each less a constant; NaN where undefined. */
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

  /**
   * Returns the measure as a phrase for sentences.
   *
   * @return such as "Pearson's correlation"
   */
  public String phrase() {
    return switch (this) {
      case PEARSON -> "Pearson's correlation";
      case COSINE -> "the cosine";
      case SPEARMAN -> "Spearman's correlation";
      case RHO_A -> "the rank correlation ρ-a (Schütt et al. 2023)";
      case TAU_A -> "Kendall's τ-a";
      case TAU_B -> "Kendall's τ-b";
    };
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
}
