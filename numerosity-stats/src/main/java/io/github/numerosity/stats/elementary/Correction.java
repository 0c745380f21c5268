package io.github.numerosity.stats.elementary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Corrections of p-values for multiple tests. An adjusted p below alpha is significant at the
 * corrected level alpha.
 *
 * <p>Source of the formulas: R's {@code p.adjust} and the papers cited below.
 */
public enum Correction {
  /** Unadjusted p. */
  NONE,
  /** m p: controls the familywise error rate. */
  BONFERRONI,
  /**
   * Step-down: (m - i + 1) p(i), made monotone; controls the familywise error rate. S. Holm, Scand.
   * J. Statist. 6 (1979) 65-70.
   */
  HOLM,
  /**
   * Step-up with Holm's factors; requires tests that are not negatively dependent. Y. Hochberg,
   * Biometrika 75 (1988) 800-802.
   */
  HOCHBERG,
  /**
   * Step-up: m p(i) / i; controls the false discovery rate of independent or positively dependent
   * tests. Y. Benjamini and Y. Hochberg, J. R. Statist. Soc. B 57 (1995) 289-300.
   */
  BENJAMINI_HOCHBERG,
  /**
   * Benjamini-Hochberg times 1 + 1/2 + ... + 1/m, valid under any dependence. Y. Benjamini and D.
   * Yekutieli, Ann. Statist. 29 (2001) 1165-1188.
   */
  BENJAMINI_YEKUTIELI;

  /**
   * Returns the adjusted p-values. NaN marks an untested unit: it remains NaN and does not count in
   * m.
   *
   * @param p in [0, 1] or NaN; not modified
   * @return adjusted values in the same order, at most 1
   * @throws IllegalArgumentException if a value is outside [0, 1]
   */
  public double[] adjust(double... p) {
    for (double value : p) {
      if (value < 0 || value > 1) {
        throw new IllegalArgumentException("p must be in [0, 1] or NaN, got " + value);
      }
    }
    if (this == NONE) {
      return p.clone();
    }
    int[] ascending =
        IntStream.range(0, p.length)
            .filter(test -> !Double.isNaN(p[test]))
            .boxed()
            .sorted(Comparator.comparingDouble(test -> p[test]))
            .mapToInt(Integer::intValue)
            .toArray();
    int m = ascending.length;
    double[] adjusted = new double[p.length];
    Arrays.fill(adjusted, Double.NaN);
    if (this == HOLM) {
      double largest = 0;
      for (int rank = 1; rank <= m; rank++) {
        int test = ascending[rank - 1];
        largest = Math.max(largest, factor(rank, m) * p[test]);
        adjusted[test] = Math.min(1, largest);
      }
      return adjusted;
    }
    double harmonic =
        this == BENJAMINI_YEKUTIELI
            ? IntStream.rangeClosed(1, m).mapToDouble(i -> 1.0 / i).sum()
            : 1;
    double smallest = 1;
    for (int rank = m; rank >= 1; rank--) {
      int test = ascending[rank - 1];
      double scaled = harmonic * factor(rank, m) * p[test];
      smallest = this == BONFERRONI ? scaled : Math.min(smallest, scaled);
      adjusted[test] = Math.min(1, smallest);
    }
    return adjusted;
  }

  /**
   * Returns the correction as a phrase for captions.
   *
   * @return "without correction", or "after X's correction"
   */
  public String phrase() {
    return switch (this) {
      case NONE -> "without correction";
      case BONFERRONI -> "after Bonferroni's correction";
      case HOLM -> "after Holm's correction";
      case HOCHBERG -> "after Hochberg's correction";
      case BENJAMINI_HOCHBERG -> "after Benjamini and Hochberg's correction";
      case BENJAMINI_YEKUTIELI -> "after Benjamini and Yekutieli's correction";
    };
  }

  private double factor(int rank, int m) {
    return switch (this) {
      case NONE -> 1;
      case BONFERRONI -> m;
      case HOLM, HOCHBERG -> m - rank + 1;
      case BENJAMINI_HOCHBERG, BENJAMINI_YEKUTIELI -> (double) m / rank;
    };
  }
}
