package io.github.numerosity.stats.selectivity;

import io.github.numerosity.response.Units;
import io.github.numerosity.stats.elementary.Correction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Verdicts on units that were each measured by one test of numerosity: its statistic, p and effect
 * sizes stand beside the verdict, whatever the criterion makes of them. Immutable.
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
   * Returns the natural logarithm of p, exact where p underflows.
   *
   * @param unit column of the responses
   * @return empty for an untestable unit
   */
  OptionalDouble logPValue(int unit);

  /**
   * Returns the probability of a statistic as large if numerosity has no effect.
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
   * @return empty for a unit that answers all images alike
   */
  Optional<EffectSizes> effects(int unit);

  /**
   * Tells what is to be known about a unit beside its test.
   *
   * @param unit column of the responses
   * @return unmodifiable; empty if there is nothing
   */
  Set<UnitStatus> statuses(int unit);

  /**
   * Returns to which share of the images of the selection a unit responds.
   *
   * @param unit column of the responses
   * @return between 0 and 1
   */
  double respondingShare(int unit);

  /**
   * Returns the p-values of one layer after correction for all its testable units.
   *
   * @param layer its name
   * @param correction which
   * @return one a unit of the layer, in order; NaN for an untestable unit, which does not count
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
   * Returns the share of selective units in those that could be tested.
   *
   * @return empty if none could
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
   * Counts the units of a layer that would pass under each correction of p, the raw count first.
   *
   * @param span the layer's units
   * @return unmodifiable, in the order of {@link Correction}; empty, as by default, where p decides
   *     nothing
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
