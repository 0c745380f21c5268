package io.github.numerosity.stats.exhibits.tuning;

import java.util.ArrayList;
import java.util.List;

/**
 * Bins of adjacent sorted units, so that a figure shows tens of thousands of units in a bounded
 * number of rows. No bin holds units of different groups.
 */
final class UnitBins {
  private UnitBins() {}

  /**
   * Adjacent units of one group.
   *
   * @param group index of the group
   * @param from index of the first unit within the group, from 0
   * @param to index after the last unit
   */
  record Bin(int group, int from, int to) {
    int units() {
      return to - from;
    }
  }

  /**
   * Divides groups into bins of at most k units, with the smallest k that gives at most {@code
   * most} bins. The bins of a group differ by at most one unit.
   *
   * @param sizes number of units of each group; groups without units have no bin
   * @param most largest number of bins, at least one per group with units
   * @return the bins in order; one unit each if all units fit
   */
  static List<Bin> of(List<Integer> sizes, int most) {
    long needed = sizes.stream().filter(size -> size > 0).count();
    if (most < needed) {
      throw new IllegalArgumentException(
          "%d groups need as many bins, got at most %d".formatted(needed, most));
    }
    int width = 1;
    while (bins(sizes, width) > most) {
      width++;
    }
    List<Bin> bins = new ArrayList<>();
    for (int group = 0; group < sizes.size(); group++) {
      int size = sizes.get(group);
      int count = (size + width - 1) / width;
      for (int bin = 0; bin < count; bin++) {
        bins.add(
            new Bin(group, (int) ((long) bin * size / count), (int) ((bin + 1L) * size / count)));
      }
    }
    return List.copyOf(bins);
  }

  private static long bins(List<Integer> sizes, int width) {
    return sizes.stream().mapToLong(size -> (size + width - 1) / width).sum();
  }
}
