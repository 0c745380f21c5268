package io.github.numerosity.stats.selectivity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The sets of statuses that a test gives, each made once for all units. */
final class UnitStatuses {
  /** Below this share of images answered a unit is marked as sparse. */
  private static final double SPARSE = 0.05;

  private static final List<UnitStatus> ALL = List.of(UnitStatus.values());

  /** By bits: the i-th status is in the set if the i-th bit is set. */
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
   * The statuses of a unit that varies.
   *
   * @param varies whether it varies within any cell
   * @param flatCell whether there is a cell of several images within which it does not
   * @param respondingShare share of the images that it responds to
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
