package io.github.numerosity.stats.selectivity;

import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stats.selectivity.Selectivity.NotSelective;
import io.github.numerosity.stats.selectivity.Selectivity.Selective;
import io.github.numerosity.stats.selectivity.Selectivity.Untestable;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Verdicts by a one-way test, with effect sizes and statuses from the analysis of variance for any
 * test.
 */
abstract class UnitVerdicts implements TestedUnits, FTestedUnits {
  private final NumerosityMoments groups;
  private final UnitTests classical;

  UnitVerdicts(EmptyImages emptyImages, CellMoments moments) {
    this.groups = OneWayDesign.moments(moments, emptyImages);
    this.classical =
        AnovaTable.of(groups, moments.respondingShares(Block.SELECTION)).tests(moments);
  }

  final NumerosityMoments groups() {
    return groups;
  }

  /** Returns the analysis of variance of the units. */
  @Override
  public final UnitTests tests() {
    return classical;
  }

  /**
   * Returns the compared numerosities.
   *
   * @return unmodifiable, ascending
   */
  public final List<Integer> numerosities() {
    return groups.numerosities();
  }

  @Override
  public final Selectivity selectivity(int unit) {
    if (logPValue(unit).isEmpty()) {
      Set<UnitStatus> statuses = statuses(unit);
      return new Untestable(
          Stream.of(UnitStatus.CONSTANT, UnitStatus.SINGLE_IMAGE, UnitStatus.ZERO_WITHIN)
              .filter(statuses::contains)
              .findFirst()
              .orElse(UnitStatus.ZERO_VARIANCE_CELL));
    }
    EffectSizes effects = effects(unit).orElseThrow();
    return isSelective(unit)
        ? new Selective(preferences().numerosity(unit), effects)
        : new NotSelective(effects);
  }

  @Override
  public String toString() {
    return summary().toString();
  }
}
