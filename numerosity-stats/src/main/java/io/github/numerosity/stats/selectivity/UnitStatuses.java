package io.github.numerosity.stats.selectivity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Shared sets of the statuses that a test gives. */
final class UnitStatuses {
  /** Share of images below which a unit is marked as sparse. */
  private static final double SPARSE = 0.05;

  private static final List<UnitStatus> ALL = List.of(UnitStatus.values());

  /** Sets by bit mask: the set contains the i-th status if the i-th bit is set. */
  private static final List<Set<UnitStatus>> SETS =
      IntStream.range(0, 1 << ALL.size()).mapToObj(UnitStatuses::withBits).toList();

  private UnitStatuses() {}

  private static Set<UnitStatus> withBits(int bits) {
    EnumSet<UnitStatus> set = EnumSet.noneOf(UnitStatus.class);
    ALL.stream().filter(status -> (bits & bit(status)) != 0).forEach(set::add);
    return java.util.Collections.unmodifiableSet(set);
  }

  private static int bit(UnitStatus status) {
    return 1 << ALL.indexOf(status);
  }

  static Set<UnitStatus> constant() {
    return SETS.get(bit(UnitStatus.CONSTANT));
  }

  /**
   * Returns the statuses of a unit that varies.
   *
   * @param varies whether it varies within any cell
   * @param flatCell whether it is constant within some cell of several images
   * @param respondingShare share of the images to which it responds
   */
  static Set<UnitStatus> of(boolean varies, boolean flatCell, double respondingShare) {
    int bits = respondingShare < SPARSE ? bit(UnitStatus.SPARSE) : 0;
    if (!varies) {
      bits |= bit(UnitStatus.ZERO_WITHIN);
    } else if (flatCell) {
      bits |= bit(UnitStatus.ZERO_VARIANCE_CELL);
    }
    return SETS.get(bits);
  }

  static Set<UnitStatus> with(UnitStatus further, Set<UnitStatus> statuses) {
    int bits = bit(further);
    for (UnitStatus status : statuses) {
      bits |= bit(status);
    }
    return SETS.get(bits);
  }
}
