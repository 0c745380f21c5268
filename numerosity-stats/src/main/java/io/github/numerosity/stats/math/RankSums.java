package io.github.numerosity.stats.math;

import io.github.numerosity.stats.elementary.TestValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * Kruskal-Wallis test that k groups come from one distribution: an analysis of variance of ranks.
 * Not thread-safe: it reuses working arrays.
 *
 * <p>H = 12 / (N (N + 1)) Σ (Rᵢ − nᵢ (N + 1) / 2)² / nᵢ, with Rᵢ the rank sum of a group (tied
 * values share their mean rank), divided by 1 − Σ (t³ − t) / (N³ − N) over the sizes t of the ties.
 * p is that of chi-square with k − 1 degrees of freedom, accurate from about five values per group.
 *
 * <p>Source: W. H. Kruskal and W. A. Wallis, Use of ranks in one-criterion variance analysis, J.
 * Am. Statist. Assoc. 47 (1952) 583-621.
 */
/*
 * Rank sums are doubled and kept as integers, so H depends neither on order nor on rounding.
 */
public final class RankSums {
  private final int[] groups;
  private final int[] counts;
  private final ChiSquareTail tail;
  private final double[] sorted;

  private RankSums(int[] groups, int[] counts) {
    this.groups = groups;
    this.counts = counts;
    this.tail = ChiSquareTail.of(counts.length - 1.0);
    this.sorted = new double[groups.length];
  }

  /**
   * Prepares the test.
   *
   * @param groups group of each value, from 0; copied
   * @param k number of groups, at least 2; none is empty
   * @return the test
   * @throws IllegalArgumentException if there is only one group, or a group is empty
   */
  public static RankSums of(int[] groups, int k) {
    int[] counts = new int[k];
    for (int group : groups) {
      counts[group]++;
    }
    if (k < 2 || Arrays.stream(counts).anyMatch(count -> count == 0)) {
      throw new IllegalArgumentException(
          "the Kruskal-Wallis test needs at least 2 groups, none of them empty, got "
              + Arrays.toString(counts));
    }
    return new RankSums(groups.clone(), counts);
  }

  /**
   * Tests a range of values.
   *
   * @param values array that holds them; finite; not modified
   * @param from index of the first
   * @return H and log p; empty if all values are equal
   */
  public Optional<TestValue> test(double[] values, int from) {
    int n = groups.length;
    for (int i = 0; i < n; i++) {
      // -0.0 would sort before 0.0, to which it is equal.
      sorted[i] = values[from + i] + 0.0;
    }
    Arrays.sort(sorted);
    if (sorted[0] == sorted[n - 1]) {
      return Optional.empty();
    }
    long[] doubledRanks = new long[counts.length];
    int zeroFirst = first(0.0);
    int zeroEnd = zeroFirst;
    while (zeroEnd < n && sorted[zeroEnd] == 0) {
      zeroEnd++;
    }
    for (int i = 0; i < n; i++) {
      double value = values[from + i];
      // Rectified units respond with 0 to many images; the rank of 0 is looked up once.
      doubledRanks[groups[i]] += value == 0 ? zeroFirst + zeroEnd + 1 : doubledRank(value);
    }
    double tied = 0;
    int run = 1;
    for (int i = 1; i <= n; i++) {
      if (i < n && sorted[i] == sorted[i - 1]) {
        run++;
      } else {
        tied += (double) run * run * run - run;
        run = 1;
      }
    }
    double sum = 0;
    for (int group = 0; group < counts.length; group++) {
      double excess = 0.5 * (doubledRanks[group] - (long) counts[group] * (n + 1));
      sum += excess * excess / counts[group];
    }
    double untied = 1 - tied / ((double) n * n * n - n);
    double h = 12 * sum / ((double) n * (n + 1)) / untied;
    return Optional.of(new TestValue(h, tail.logSurvival(h)));
  }

  /** Returns twice the mean rank, from 1, of the values equal to one that occurs. */
  private int doubledRank(double value) {
    int first = first(value);
    int end = first + 1;
    while (end < sorted.length && sorted[end] == value) {
      end++;
    }
    return first + end + 1;
  }

  /** Returns the index of the first sorted value that is not smaller. */
  private int first(double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
