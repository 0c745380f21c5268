package io.github.numerosity.stats.exhibits.tuning;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbours among sorted units, so that a figure shows tens of thousands of units in a bounded
 * number of rows. No bin holds units of different groups.
 */
final class UnitBins {
  private UnitBins() {}

  /**
   * Adjacent units of one group.
   *
   * @param group its number
   * @param from place of the first unit within the group, from 0
   * @param to place behind the last
   */
  record Bin(int group, int from, int to) {
    int units() {
      return to - from;
    }
  }

  /**
   * Divides groups into bins of at most some number of units, the smallest with which there are not
   * more bins than wanted; the bins of a group differ by one unit at most.
   *
   * @param sizes units of each group; groups without units have no bin
   * @param most how many bins there may be, at least one a group with units
   * @return in order; one unit each where all units fit
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
