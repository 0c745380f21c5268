package io.github.numerosity.stats.selectivity;

import io.github.numerosity.response.Units;
import io.github.numerosity.stats.elementary.Correction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Verdicts on units measured by one test of numerosity each. The statistic, p-value and effect
 * sizes of the test are available whatever the criterion uses. Immutable.
 */
public interface MeasuredUnits extends SelectivityResult {
  /**
   * Returns the F of the test.
   *
   * @param unit column of the responses
   * @return empty for an untestable unit, and for a test that has no F
   */
  OptionalDouble f(int unit);

  /**
   * Returns the natural logarithm of p, exact even if p underflows.
   *
   * @param unit column of the responses
   * @return empty for an untestable unit
   */
  OptionalDouble logPValue(int unit);

  /**
   * Returns the probability of a statistic at least as large if numerosity has no effect.
   *
   * @param unit column of the responses
   * @return empty for an untestable unit
   */
  default OptionalDouble pValue(int unit) {
    OptionalDouble logP = logPValue(unit);
    return logP.isPresent() ? OptionalDouble.of(Math.exp(logP.getAsDouble())) : logP;
  }

  /**
   * Returns the effect sizes.
   *
   * @param unit column of the responses
   * @return empty for a unit that responds equally to all images
   */
  Optional<EffectSizes> effects(int unit);

  /**
   * Returns the remarks on a unit.
   *
   * @param unit column of the responses
   * @return unmodifiable; empty if there are none
   */
  Set<UnitStatus> statuses(int unit);

  /**
   * Returns the share of the selection images to which a unit responds.
   *
   * @param unit column of the responses
   * @return between 0 and 1
   */
  double respondingShare(int unit);

  /**
   * Returns the p-values of one layer after correction for all its testable units.
   *
   * @param layer name of the layer
   * @param correction the correction
   * @return one per unit of the layer, in order; NaN for an untestable unit, which is not counted
   * @throws java.util.NoSuchElementException if the layer was not recorded
   */
  default double[] adjusted(String layer, Correction correction) {
    Units.Span span = span(layer);
    double[] p = new double[span.layer().units()];
    for (int number = 0; number < p.length; number++) {
      p[number] = pValue(span.first() + number).orElse(Double.NaN);
    }
    return correction.adjust(p);
  }

  /**
   * Returns the share of selective units in the testable ones.
   *
   * @return empty if no unit is testable
   */
  default OptionalDouble selectiveShareOfTestable() {
    int testable = 0;
    for (int unit = 0; unit < units().count(); unit++) {
      testable += logPValue(unit).isPresent() ? 1 : 0;
    }
    return testable == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) selectiveCount() / testable);
  }

  /**
   * Counts the units of a layer that would pass under each correction of p, the uncorrected count
   * first.
   *
   * @param span the units of the layer
   * @return unmodifiable, in the order of {@link Correction}; empty, as by default, for a criterion
   *     that does not use p
   */
  default List<LayerSelectivity.CorrectionCount> counts(Units.Span span) {
    return List.of();
  }

  /**
   * Returns the counts of one layer.
   *
   * @param name of the layer
   * @return the counts
   * @throws java.util.NoSuchElementException if the layer was not recorded
   */
  default LayerSelectivity layer(String name) {
    return LayerSelectivity.of(this, name);
  }

  /**
   * Returns the counts of each layer.
   *
   * @return unmodifiable, in order
   */
  default List<LayerSelectivity> layers() {
    return units().layers().stream().map(layer -> layer(layer.name())).toList();
  }
}
