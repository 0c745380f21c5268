package io.github.numerosity.stats.rsa;

import io.github.numerosity.stats.elementary.Correlation;

/**
 * Measure of dissimilarity between the response patterns of two conditions. Values are not divided
 * by the number of units, whereas rsatoolbox divides its squared distances by the number of
 * channels. Only {@link #EUCLIDEAN} and {@link #MAHALANOBIS} take the square root.
 */
public enum Dissimilarity {
  /**
   * One minus Pearson's correlation of the mean patterns over units, from 0 to 2; undefined if a
   * pattern is constant over units.
   */
  ONE_MINUS_PEARSON(Kind.CORRELATION) {
    @Override
    double between(Patterns patterns, int a, int b) {
      return 1 - Correlation.pearson(patterns.mean(a), patterns.mean(b)).orElse(Double.NaN);
    }
  },

  /**
   * One minus Spearman's correlation: Pearson's of the ranks of the units within each pattern, with
   * mean ranks for ties.
   */
  ONE_MINUS_SPEARMAN(Kind.CORRELATION) {
    @Override
    Patterns prepared(Patterns patterns) {
      return patterns.mapped(Correlation::ranks);
    }

    @Override
    double between(Patterns patterns, int a, int b) {
      return ONE_MINUS_PEARSON.between(patterns, a, b);
    }
  },

  /**
   * One minus the cosine of the angle between the uncentred mean patterns, from 0 to 2; undefined
   * if a pattern is 0 in all units.
   */
  ONE_MINUS_COSINE(Kind.CORRELATION) {
    @Override
    double between(Patterns patterns, int a, int b) {
      return 1 - Correlation.cosine(patterns.mean(a), patterns.mean(b)).orElse(Double.NaN);
    }
  },

  /** Square root of {@link #SQUARED_EUCLIDEAN}. */
  EUCLIDEAN(Kind.DISTANCE) {
    @Override
    double between(Patterns patterns, int a, int b) {
      return Math.sqrt(squared(patterns.mean(a), patterns.mean(b)));
    }
  },

  /** Sum over units of the squared differences of the mean patterns; biased upwards by noise. */
  SQUARED_EUCLIDEAN(Kind.SQUARED_DISTANCE) {
    @Override
    double between(Patterns patterns, int a, int b) {
      return squared(patterns.mean(a), patterns.mean(b));
    }
  },

  /** Square root of {@link #SQUARED_MAHALANOBIS}. */
  MAHALANOBIS(Kind.DISTANCE) {
    @Override
    Patterns prepared(Patterns patterns) {
      return patterns.whitened();
    }

    @Override
    double between(Patterns patterns, int a, int b) {
      return Math.sqrt(SQUARED_MAHALANOBIS.between(patterns, a, b));
    }
  },

  /**
   * Squared Euclidean distance of the patterns whitened by the noise of the units; biased upwards
   * by noise. Undefined if no unit varies within conditions.
   */
  SQUARED_MAHALANOBIS(Kind.SQUARED_DISTANCE) {
    @Override
    Patterns prepared(Patterns patterns) {
      return patterns.whitened();
    }

    @Override
    double between(Patterns patterns, int a, int b) {
      return patterns.units() == 0 ? Double.NaN : squared(patterns.mean(a), patterns.mean(b));
    }
  },

  /**
   * Squared Euclidean distance without the bias caused by noise: the mean, over all pairs of
   * different folds, of the inner product of the difference patterns of the two folds. If two
   * conditions differ only by noise, the expectation is 0. Negative values are kept.
   *
   * <p>Source: A. Walther et al., Reliability of dissimilarity measures for multi-voxel pattern
   * analysis, NeuroImage 137 (2016).
   */
  CROSS_VALIDATED_SQUARED_EUCLIDEAN(Kind.CROSS_VALIDATED) {
    @Override
    double between(Patterns patterns, int a, int b) {
      return unbiased(patterns, a, b);
    }
  },

  /**
   * {@link #CROSS_VALIDATED_SQUARED_EUCLIDEAN} of the patterns whitened by the noise of the units:
   * the cross-validated {@link #SQUARED_MAHALANOBIS}. Negative values are kept.
   */
  CROSSNOBIS(Kind.CROSS_VALIDATED) {
    @Override
    Patterns prepared(Patterns patterns) {
      return patterns.whitened();
    }

    @Override
    double between(Patterns patterns, int a, int b) {
      return patterns.units() == 0 ? Double.NaN : unbiased(patterns, a, b);
    }
  };

  /**
   * Returns the phrase used in method sentences.
   *
   * @return such as "one minus Pearson's correlation"
   */
  public String phrase() {
    return switch (this) {
      case ONE_MINUS_PEARSON -> "one minus Pearson's correlation";
      case ONE_MINUS_SPEARMAN -> "one minus Spearman's correlation";
      case ONE_MINUS_COSINE -> "one minus the cosine";
      case EUCLIDEAN -> "the Euclidean distance";
      case SQUARED_EUCLIDEAN -> "the squared Euclidean distance";
      case MAHALANOBIS -> "the Mahalanobis distance";
      case SQUARED_MAHALANOBIS -> "the squared Mahalanobis distance";
      case CROSS_VALIDATED_SQUARED_EUCLIDEAN -> "the cross-validated squared Euclidean distance";
      case CROSSNOBIS -> "the crossnobis distance (cross-validated squared Mahalanobis)";
    };
  }

  /** Geometric kind of a measure. */
  private enum Kind {
    /** Half the squared distance of patterns brought to unit length. */
    CORRELATION,
    DISTANCE,
    SQUARED_DISTANCE,
    /** An unbiased estimate of a squared distance. */
    CROSS_VALIDATED
  }

  private final Kind kind;

  Dissimilarity(Kind kind) {
    this.kind = kind;
  }

  /**
   * Returns whether the measure compares the shape of patterns regardless of their magnitude.
   *
   * @return true for one minus a correlation or a cosine
   */
  public boolean ofCorrelation() {
    return kind == Kind.CORRELATION;
  }

  /**
   * Returns whether the measure compares disjoint images, so that noise does not bias it.
   *
   * @return true if patterns need folds
   */
  public boolean crossValidated() {
    return kind == Kind.CROSS_VALIDATED;
  }

  /**
   * Returns whether the measure divides by the noise of the units.
   *
   * @return true if patterns need their noise
   */
  public boolean needsNoise() {
    return this == MAHALANOBIS || this == SQUARED_MAHALANOBIS || this == CROSSNOBIS;
  }

  /**
   * Computes the dissimilarities of all pairs of conditions.
   *
   * @param patterns mean patterns; with folds for a cross-validated measure, with noise for a
   *     measure that divides by it
   * @return one dissimilarity per pair
   * @throws IllegalArgumentException if required folds or noise are missing
   */
  public Rdm of(Patterns patterns) {
    if (crossValidated() && patterns.folds() < 2) {
      throw new IllegalArgumentException(
          "%s is cross-validated and needs patterns with folds; these have none".formatted(this));
    }
    if (needsNoise() && patterns.noise().isEmpty()) {
      throw new IllegalArgumentException(
          "%s needs patterns with the noise of their units; these have none".formatted(this));
    }
    Patterns prepared = prepared(patterns);
    int conditions = patterns.labels().size();
    double[] cells = new double[conditions * (conditions - 1) / 2];
    int cell = 0;
    for (int a = 0; a < conditions; a++) {
      for (int b = a + 1; b < conditions; b++) {
        cells[cell++] = between(prepared, a, b);
      }
    }
    return Rdm.of(name(), patterns.labels(), cells);
  }

  /**
   * Returns the squared distance equivalent to a dissimilarity. One minus a correlation is half the
   * squared distance of the patterns scaled to unit length.
   */
  double squaredDistance(double dissimilarity) {
    return switch (kind) {
      case CORRELATION -> 2 * dissimilarity;
      case DISTANCE -> dissimilarity * dissimilarity;
      case SQUARED_DISTANCE, CROSS_VALIDATED -> dissimilarity;
    };
  }

  /** Returns the patterns in the form that {@link #between} compares. */
  Patterns prepared(Patterns patterns) {
    return patterns;
  }

  /** Returns the dissimilarity of two conditions; NaN if it is undefined. */
  abstract double between(Patterns patterns, int a, int b);

  static double squared(double[] first, double[] second) {
    double sum = 0;
    for (int unit = 0; unit < first.length; unit++) {
      double difference = first[unit] - second[unit];
      sum += difference * difference;
    }
    return sum;
  }

  static double unbiased(Patterns patterns, int a, int b) {
    int folds = patterns.folds();
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
}
