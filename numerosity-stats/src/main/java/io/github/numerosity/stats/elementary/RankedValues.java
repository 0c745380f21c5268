package io.github.numerosity.stats.elementary;

import java.util.Arrays;

/**
 * List of numbers whose ranks are computed once, for several correlations. Not thread-safe: ranks
 * are computed on first use.
 */
public final class RankedValues {
  private final double[] values;
  private double[] ranks = new double[0];

  private RankedValues(double[] values) {
    this.values = values;
  }

  /**
   * Wraps numbers.
   *
   * @param values finite; kept, must not be modified later
   * @return the list
   * @throws IllegalArgumentException if a value is not finite
   */
  public static RankedValues of(double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "values to correlate must be finite, got " + values[i] + " at " + i);
      }
    }
    return new RankedValues(values);
  }

  /**
   * Returns the number of values.
   *
   * @return at least 0
   */
  public int size() {
    return values.length;
  }

  /**
   * Returns whether all values are equal.
   *
   * @return true also for none and for one
   */
  public boolean constant() {
    for (double value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }

  double[] values() {
    return values;
  }

  double[] ranks() {
    if (ranks.length < values.length) {
      ranks = ranks(values);
    }
    return ranks;
  }

  /** Returns the number of pairs of different values. */
  double untiedPairs() {
    double[] sorted = ranks().clone();
    Arrays.sort(sorted);
    return pairs(sorted.length) - tiedPairs(sorted);
  }

  /**
   * Ranks numbers from 1; tied values share their mean rank.
   *
   * @param values without NaN; not modified
   * @return a rank for each
   */
  static double[] ranks(double[] values) {
    double[] sorted = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      sorted[i] = values[i] + 0.0; // -0.0 ties with 0.0
    }
    Arrays.sort(sorted);
    double[] meanRanks = new double[values.length];
    int distinct = 0;
    int end;
    for (int start = 0; start < sorted.length; start = end) {
      end = start + 1;
      while (end < sorted.length && sorted[end] == sorted[start]) {
        end++;
      }
      sorted[distinct] = sorted[start];
      meanRanks[distinct++] = 0.5 * (start + 1 + end);
    }
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      ranks[i] = meanRanks[Arrays.binarySearch(sorted, 0, distinct, values[i] + 0.0)];
    }
    return ranks;
  }

  /**
   * Returns concordant minus discordant pairs in O(n log n): with the pairs sorted by x and then y,
   * the discordant ones are the inversions of y.
   *
   * <p>Source: W. R. Knight, A computer method for calculating Kendall's tau with ungrouped data,
   * J. Am. Stat. Assoc. 61 (1966) 436-439.
   */
  static double concordance(RankedValues x, RankedValues y) {
    int size = x.size();
    double[] rankX = x.ranks();
    double[] rankY = y.ranks();
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      // Twice a rank is an integer below 2^32.
      keys[i] = ((long) (2 * rankX[i]) << 32) | (long) (2 * rankY[i]);
    }
    Arrays.sort(keys);
    double[] byX = new double[size];
    double[] order = new double[size];
    double[] both = new double[size];
    int block = -1;
    for (int i = 0; i < size; i++) {
      byX[i] = keys[i] >>> 32;
      order[i] = keys[i] & 0xFFFFFFFFL;
      block += i == 0 || keys[i] != keys[i - 1] ? 1 : 0;
      both[i] = block;
    }
    double inversions = inversions(order, new double[size]);
    double tiedY = tiedPairs(order);
    return pairs(size) - tiedPairs(byX) - tiedY + tiedPairs(both) - 2 * inversions;
  }

  /**
   * Sorts, and returns the number of pairs in descending order. Sums of integers below 2^53 are
   * exact.
   */
  private static double inversions(double[] values, double[] space) {
    double inversions = 0;
    for (int width = 1; width < values.length; width *= 2) {
      for (int start = 0; start + width < values.length; start += 2 * width) {
        int middle = start + width;
        int end = Math.min(middle + width, values.length);
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
          if (right == end || (left < middle && values[left] <= values[right])) {
            space[at] = values[left++];
          } else {
            inversions += middle - left;
            space[at] = values[right++];
          }
        }
        System.arraycopy(space, start, values, start, end - start);
      }
    }
    return inversions;
  }

  private static double pairs(double count) {
    return 0.5 * count * (count - 1);
  }

  /** Returns the number of pairs of equal values, adjacent or not, in a sorted list. */
  private static double tiedPairs(double[] sorted) {
    double pairs = 0;
    int start = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[start]) {
        pairs += pairs(i - start);
        start = i;
      }
    }
    return pairs;
  }

  @Override
  public String toString() {
    return "RankedValues[" + values.length + " values]";
  }
}
