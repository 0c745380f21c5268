package io.github.numerosity.stats.selectivity;

import io.github.numerosity.response.Units;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stats.selectivity.Selectivity.NotSelective;
import io.github.numerosity.stats.selectivity.Selectivity.Selective;
import io.github.numerosity.stats.selectivity.Selectivity.Untestable;
import io.github.numerosity.stimulus.Block;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Verdicts of a one-way test other than the classical one: log p of each unit, beside the effect
 * sizes and statuses of the analysis of variance. A subclass tests in its constructor.
 */
abstract class UnitVerdicts implements TestedUnits {
  private final double alpha;
  private final CellMoments moments;
  private final NumerosityMoments groups;
  private final AnovaTable table;
  private final Preferences preferences;
  private final double[] logP;

  UnitVerdicts(double alpha, EmptyImages emptyImages, CellMoments moments) {
    this.alpha = alpha;
    this.moments = moments;
    this.groups = OneWayDesign.moments(moments, emptyImages);
    this.table = AnovaTable.of(groups, moments.respondingShares(Block.SELECTION));
    this.preferences = Preferences.of(moments);
    this.logP = new double[moments.unitCount()];
    Arrays.fill(logP, Double.NaN);
  }

  /** Statuses that the design gives all units that vary. */
  Set<UnitStatus> statusesOfDesign() {
    return Set.of();
  }

  final void found(int unit, double value) {
    logP[unit] = value;
  }

  final NumerosityMoments groups() {
    return groups;
  }

  final AnovaTable table() {
    return table;
  }

  /**
   * Returns the numerosities that were compared.
   *
   * @return unmodifiable, ascending
   */
  public final List<Integer> numerosities() {
    return groups.numerosities();
  }

  /**
   * Returns the counts of each layer.
   *
   * @return unmodifiable, in order
   */
  public final List<LayerSelectivity> layers() {
    return units().layers().stream().map(layer -> LayerSelectivity.of(this, layer.name())).toList();
  }

  @Override
  public final double alpha() {
    return alpha;
  }

  @Override
  public final Units units() {
    return moments.units();
  }

  @Override
  public final Preferences preferences() {
    return preferences;
  }

  @Override
  public final OptionalDouble logPValue(int unit) {
    return Double.isNaN(logP[unit]) ? OptionalDouble.empty() : OptionalDouble.of(logP[unit]);
  }

  @Override
  public final Optional<EffectSizes> effects(int unit) {
    return table.isTestable(unit) ? Optional.of(table.effects(unit)) : Optional.empty();
  }

  @Override
  public final double respondingShare(int unit) {
    return moments.respondingShare(Block.SELECTION, unit);
  }

  @Override
  public final Set<UnitStatus> statuses(int unit) {
    Set<UnitStatus> own = table.statuses(unit);
    if (!table.isTestable(unit)) {
      return own;
    }
    EnumSet<UnitStatus> all = EnumSet.noneOf(UnitStatus.class);
    all.addAll(own);
    all.addAll(statusesOfDesign());
    if (preferences.tied(unit)) {
      all.add(UnitStatus.TIE);
    }
    return java.util.Collections.unmodifiableSet(all);
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
    EffectSizes effects = table.effects(unit);
    return isSelective(unit)
        ? new Selective(preferences.numerosity(unit), effects)
        : new NotSelective(effects);
  }
}
