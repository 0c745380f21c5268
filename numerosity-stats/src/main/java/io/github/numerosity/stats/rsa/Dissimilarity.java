package io.github.numerosity.stats.rsa;

import io.github.numerosity.stats.math.Correlation;

/**
 * How unlike the patterns of two conditions are. No measure is divided by the number of units, and
 * none takes a root unless its name says so; rsatoolbox divides its squared distances by the number
 * of channels.
 */
public enum Dissimilarity {
  /**
   * One minus Pearson's correlation of the mean patterns over units, from 0 to 2; undefined where a
   * pattern is constant over units.
   */
  ONE_MINUS_PEARSON {
    @Override
    double between(Patterns patterns, int a, int b) {
      return 1 - Correlation.pearson(patterns.mean(a), patterns.mean(b)).orElse(Double.NaN);
    }
  },

  /** Sum over units of the squared difference of the mean patterns; biased upwards by noise. */
  SQUARED_EUCLIDEAN {
    @Override
    double between(Patterns patterns, int a, int b) {
      double[] first = patterns.mean(a);
      double[] second = patterns.mean(b);
      double sum = 0;
      for (int unit = 0; unit < first.length; unit++) {
        double difference = first[unit] - second[unit];
        sum += difference * difference;
      }
      return sum;
    }
  },

  /**
   * Squared Euclidean distance without the bias that noise gives: the mean, over all pairs of
   * different folds, of the inner product of the two folds' difference patterns. Two conditions
   * that differ by noise alone have expectation 0, so values may be negative; they stay as they
   * are. With pre-whitened patterns this is the crossnobis distance.
   *
   * <p>Source: A. Walther et al., Reliability of dissimilarity measures for multi-voxel pattern
   * analysis, NeuroImage 137 (2016).
   */
  CROSS_VALIDATED_SQUARED_EUCLIDEAN {
    @Override
    double between(Patterns patterns, int a, int b) {
      int folds = patterns.folds();
      if (folds < 2) {
        throw new IllegalArgumentException(
            "a cross-validated distance needs patterns with folds; these have none");
      }
      double sum = 0;
      for (int left = 0; left < folds; left++) {
        double[] leftA = patterns.mean(a, left);
        double[] leftB = patterns.mean(b, left);
        for (int right = left + 1; right < folds; right++) {
          double[] rightA = patterns.mean(a, right);
          double[] rightB = patterns.mean(b, right);
          double product = 0;
          for (int unit = 0; unit < leftA.length; unit++) {
            product += (leftA[unit] - leftB[unit]) * (rightA[unit] - rightB[unit]);
          }
          sum += product;
        }
      }
      return sum / (0.5 * folds * (folds - 1));
    }
  };

  /**
   * Compares all pairs of conditions.
   *
   * @param patterns mean patterns, with folds for a cross-validated measure
   * @return one dissimilarity a pair
   * @throws IllegalArgumentException if the measure needs folds and there are none
   */
  public Rdm of(Patterns patterns) {
    int conditions = patterns.labels().size();
    double[] cells = new double[conditions * (conditions - 1) / 2];
    int cell = 0;
    for (int a = 0; a < conditions; a++) {
      for (int b = a + 1; b < conditions; b++) {
        cells[cell++] = between(patterns, a, b);
      }
    }
    return new Rdm(this, patterns.labels(), cells);
  }

  /** The dissimilarity of two conditions; NaN where it is undefined. */
  abstract double between(Patterns patterns, int a, int b);
}
