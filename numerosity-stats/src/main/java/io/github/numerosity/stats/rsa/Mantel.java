package io.github.numerosity.stats.rsa;

import io.github.numerosity.random.Permutation;
import io.github.numerosity.stats.elementary.Correlation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;

/**
 * Mantel's test of the correlation between two dissimilarity matrices, by permuting the conditions
 * of one matrix.
 *
 * <p>The cells of a matrix share conditions and are not independent, so the p-value of the
 * correlation itself does not hold; permuting conditions preserves the dependence. Up to {@value
 * #LARGEST_EXACT} conditions, all permutations are counted, including the identity. Above, p = (b +
 * 1)/(m + 1), where b of m random permutations reach the observed correlation. The test is
 * one-sided.
 *
 * <p>With random permutations, the smallest attainable p is 1/(m + 1). With all permutations, those
 * that leave one of the matrices unchanged always count. A linear order is unchanged by reversal,
 * so its smallest attainable p is 2/n!.
 *
 * <p>Source: N. Mantel, The detection of disease clustering and a generalized regression approach,
 * Cancer Research 27 (1967) 209-220.
 *
 * @param correlation observed
 * @param pValue probability of a correlation at least as large
 * @param smallestPValue smallest attainable p with these conditions and permutations
 * @param conditions number of conditions
 * @param permutations number of permutations evaluated
 * @param exact whether these are all permutations
 */
public record Mantel(
    double correlation,
    double pValue,
    double smallestPValue,
    int conditions,
    long permutations,
    boolean exact) {
  /** Largest number of conditions for which all permutations are counted. */
  public static final int LARGEST_EXACT = 8;

  /** Smallest number of conditions at which the smallest attainable p allows a verdict. */
  public static final int SMALLEST_DECIDABLE = 6;

  /** Correlations that differ by less are equal: the order of sums changes their rounding. */
  private static final double ROUNDING = 1e-12;

  /**
   * Tests two matrices.
   *
   * @param a complete matrix
   * @param b complete matrix over the same conditions
   * @param measure of their correlation
   * @param permutations number of random permutations, at least 1; unused up to {@value
   *     #LARGEST_EXACT} conditions
   * @param random source of the permutations; advanced only if used
   * @return the test
   * @throws IllegalArgumentException if the matrices differ in labels, have absent cells, their
   *     correlation is undefined, or permutations are below 1
   */
  public static Mantel test(
      Rdm a, Rdm b, Correlation measure, int permutations, RandomGenerator random) {
    requireSameConditions(a, b);
    if (permutations < 1) {
      throw new IllegalArgumentException("permutations must be >= 1, got " + permutations);
    }
    double observed = observed(a, b, measure);
    int conditions = a.labels().size();
    if (conditions <= LARGEST_EXACT) {
      return exact(observed, a, b, measure);
    }
    Statistic statistic = new Statistic(a, b, measure);
    int[] order = identity(conditions);
    double reached = statistic.of(order) - ROUNDING;
    long count = 0;
    for (int permutation = 0; permutation < permutations; permutation++) {
      Permutation.shuffle(order, random);
      count += statistic.of(order) >= reached ? 1 : 0;
    }
    double all = permutations + 1.0;
    return new Mantel(observed, (count + 1) / all, 1 / all, conditions, permutations, false);
  }

  /**
   * Tests two matrices over few conditions by all permutations.
   *
   * @param a complete matrix
   * @param b complete matrix over the same conditions
   * @param measure of their correlation
   * @return the test
   * @throws IllegalArgumentException if the matrices differ in labels, have absent cells, their
   *     correlation is undefined, or there are more than {@value #LARGEST_EXACT} conditions
   */
  public static Mantel exact(Rdm a, Rdm b, Correlation measure) {
    requireSameConditions(a, b);
    if (a.labels().size() > LARGEST_EXACT) {
      throw new IllegalArgumentException(
          "an exact test takes at most %d conditions, got %d: use random permutations"
              .formatted(LARGEST_EXACT, a.labels().size()));
    }
    return exact(observed(a, b, measure), a, b, measure);
  }

  private static Mantel exact(double observed, Rdm a, Rdm b, Correlation measure) {
    Statistic statistic = new Statistic(a, b, measure);
    double[][] squareA = square(a.upperTriangle());
    double[][] squareB = square(b.upperTriangle());
    int[] order = identity(a.labels().size());
    double reached = statistic.of(order) - ROUNDING;
    long all = 0;
    long count = 0;
    long keepA = 0;
    long keepB = 0;
    do {
      all++;
      count += statistic.of(order) >= reached ? 1 : 0;
      keepA += keeps(squareA, order) ? 1 : 0;
      keepB += keeps(squareB, order) ? 1 : 0;
    } while (next(order));
    double smallest = (double) Math.max(keepA, keepB) / all;
    return new Mantel(observed, (double) count / all, smallest, order.length, all, true);
  }

  /**
   * Returns whether there are enough conditions for a verdict.
   *
   * @return false below {@value #SMALLEST_DECIDABLE} conditions
   */
  public boolean decidable() {
    return conditions >= SMALLEST_DECIDABLE;
  }

  private static double observed(Rdm a, Rdm b, Correlation measure) {
    return measure
        .of(a.upperTriangle(), b.upperTriangle())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the correlation %s of %s and %s is undefined: one matrix is constant"
                        .formatted(measure, a, b)));
  }

  private static void requireSameConditions(Rdm a, Rdm b) {
    if (!a.labels().equals(b.labels()) || !a.complete() || !b.complete()) {
      throw new IllegalArgumentException(
          "Mantel's test needs two complete matrices over the same conditions, got %s and %s"
              .formatted(a, b));
    }
  }

  /** Returns whether a matrix is unchanged by reordering its conditions. */
  private static boolean keeps(double[][] square, int[] order) {
    for (int row = 0; row < order.length; row++) {
      for (int column = row + 1; column < order.length; column++) {
        if (square[order[row]][order[column]] != square[row][column]) {
          return false;
        }
      }
    }
    return true;
  }

  private static double[][] square(double[] cells) {
    int conditions = (int) Math.round((1 + Math.sqrt(1 + 8.0 * cells.length)) / 2);
    double[][] square = new double[conditions][conditions];
    int cell = 0;
    for (int row = 0; row < conditions; row++) {
      for (int column = row + 1; column < conditions; column++) {
        square[row][column] = cells[cell];
        square[column][row] = cells[cell++];
      }
    }
    return square;
  }

  private static int[] identity(int size) {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    return order;
  }

  /** Advances to the next permutation in lexicographic order; returns false after the last. */
  private static boolean next(int[] order) {
    int pivot = order.length - 2;
    while (pivot >= 0 && order[pivot] > order[pivot + 1]) {
      pivot--;
    }
    if (pivot < 0) {
      return false;
    }
    int successor = order.length - 1;
    while (order[successor] < order[pivot]) {
      successor--;
    }
    swap(order, pivot, successor);
    for (int low = pivot + 1, high = order.length - 1; low < high; low++, high--) {
      swap(order, low, high);
    }
    return true;
  }

  private static void swap(int[] order, int i, int j) {
    int held = order[i];
    order[i] = order[j];
    order[j] = held;
  }

  /**
   * Correlation as a function of the order of the conditions, up to a constant factor. Permuting
   * conditions only rearranges cells and preserves lengths, ranks and ties, so an inner product is
   * enough. For Kendall's measures it is the concordant minus the discordant pairs of cells.
   */
  private static final class Statistic {
    private final boolean pairs;
    private final double[][] square;

    /** Scores of the matrix that is not permuted; in ascending order for Kendall's measures. */
    private final double[] fixed;

    /**
     * Row and column of each cell of the matrix that is not permuted, in the order of its scores.
     */
    private final int[] rows;

    private final int[] columns;
    private final double[] moved;

    Statistic(Rdm a, Rdm b, Correlation measure) {
      this.pairs = measure == Correlation.TAU_A || measure == Correlation.TAU_B;
      this.square = square(scores(a.upperTriangle(), measure));
      double[] scores = scores(b.upperTriangle(), measure);
      this.fixed = new double[scores.length];
      this.rows = new int[scores.length];
      this.columns = new int[scores.length];
      this.moved = new double[scores.length];
      int[] order = identity(scores.length);
      if (pairs) {
        order =
            Arrays.stream(order)
                .boxed()
                .sorted(Comparator.comparingDouble(cell -> scores[cell]))
                .mapToInt(Integer::intValue)
                .toArray();
      }
      int[] place = new int[order.length];
      for (int i = 0; i < order.length; i++) {
        place[order[i]] = i;
        fixed[i] = scores[order[i]];
      }
      int cell = 0;
      for (int row = 0; row < square.length; row++) {
        for (int column = row + 1; column < square.length; column++) {
          rows[place[cell]] = row;
          columns[place[cell++]] = column;
        }
      }
    }

    double of(int[] order) {
      return pairs ? concordance(order) : product(order);
    }

    private double product(int[] order) {
      double sum = 0;
      for (int cell = 0; cell < fixed.length; cell++) {
        sum += square[order[rows[cell]]][order[columns[cell]]] * fixed[cell];
      }
      return sum;
    }

    private double concordance(int[] order) {
      for (int cell = 0; cell < fixed.length; cell++) {
        moved[cell] = square[order[rows[cell]]][order[columns[cell]]];
      }
      int sum = 0;
      int larger = 0;
      for (int cell = 0; cell < fixed.length; cell++) {
        while (larger < fixed.length && fixed[larger] <= fixed[cell]) {
          larger++;
        }
        double value = moved[cell];
        for (int other = larger; other < fixed.length; other++) {
          sum += (moved[other] > value ? 1 : 0) - (moved[other] < value ? 1 : 0);
        }
      }
      return sum;
    }

    /** Returns the cells at unit length, after ranking or centring if the measure does so. */
    private static double[] scores(double[] cells, Correlation measure) {
      double[] scores =
          switch (measure) {
            case SPEARMAN, RHO_A -> Correlation.ranks(cells);
            case PEARSON, COSINE, TAU_A, TAU_B -> cells;
          };
      if (measure == Correlation.TAU_A || measure == Correlation.TAU_B) {
        return scores;
      }
      double shift =
          measure == Correlation.COSINE ? 0 : Arrays.stream(scores).average().orElseThrow();
      double length = Math.sqrt(Arrays.stream(scores).map(s -> (s - shift) * (s - shift)).sum());
      return Arrays.stream(scores)
          .map(score -> length > 0 ? (score - shift) / length : 0)
          .toArray();
    }
  }
}
