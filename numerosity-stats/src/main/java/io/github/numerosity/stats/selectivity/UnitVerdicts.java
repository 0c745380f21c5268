package io.github.numerosity.stats.selectivity;

import io.github.numerosity.response.Units;
import io.github.numerosity.stats.math.Correction;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stats.selectivity.Selectivity.NotSelective;
import io.github.numerosity.stats.selectivity.Selectivity.Selective;
import io.github.numerosity.stats.selectivity.Selectivity.Untestable;
import io.github.numerosity.stimulus.Block;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Verdicts of a one-way test other than the classical one: log p of each unit, beside the effect
 * sizes and statuses of the analysis of variance. A subclass tests before it hands itself out.
 */
abstract class UnitVerdicts implements TestedUnits {
  private final double alpha;
  private final Correction correction;
  private final NumerosityMoments groups;
  private final UnitTests classical;
  private final double[] logP;

  /** Found when the first verdict is asked for, since a correction looks at all units. */
  private volatile Optional<boolean[]> passing = Optional.empty();

  UnitVerdicts(double alpha, Correction correction, EmptyImages emptyImages, CellMoments moments) {
    this.alpha = alpha;
    this.correction = correction;
    this.groups = OneWayDesign.moments(moments, emptyImages);
    this.classical =
        AnovaTable.of(groups, moments.respondingShares(Block.SELECTION)).tests(moments);
    this.logP = new double[moments.unitCount()];
    Arrays.fill(logP, Double.NaN);
  }

  final void found(int unit, double value) {
    logP[unit] = value;
  }

  final NumerosityMoments groups() {
    return groups;
  }

  /** The analysis of variance of the same units. */
  final UnitTests classical() {
    return classical;
  }

  /**
   * Returns the numerosities that were compared.
   *
   * @return unmodifiable, ascending
   */
  public final List<Integer> numerosities() {
    return groups.numerosities();
  }

  @Override
  public final double alpha() {
    return alpha;
  }

  final Correction correction() {
    return correction;
  }

  @Override
  public final Units units() {
    return classical.units();
  }

  @Override
  public final Preferences preferences() {
    return classical.preferences();
  }

  @Override
  public final OptionalDouble logPValue(int unit) {
    return Double.isNaN(logP[unit]) ? OptionalDouble.empty() : OptionalDouble.of(logP[unit]);
  }

  @Override
  public final Optional<EffectSizes> effects(int unit) {
    return classical.numerosity().effects(unit);
  }

  @Override
  public final double respondingShare(int unit) {
    return classical.respondingShare(unit);
  }

  @Override
  public Set<UnitStatus> statuses(int unit) {
    return classical.statuses(unit);
  }

  @Override
  public boolean isSelective(int unit) {
    boolean[] found =
        passing.orElseGet(
            () -> {
              boolean[] all = passing(correction);
              passing = Optional.of(all);
              return all;
            });
    return found[unit];
  }

  @Override
  public final Selectivity selectivity(int unit) {
    if (Double.isNaN(logP[unit])) {
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
}
