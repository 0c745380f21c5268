package io.github.numerosity.stats.selectivity;

import io.github.numerosity.response.Units;
import io.github.numerosity.stats.math.Correction;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Verdicts that rest on one test of numerosity for each unit: a unit is selective if its p is below
 * alpha. Immutable.
 */
public interface TestedUnits extends SelectivityResult {
  /**
   * Returns the level of the test.
   *
   * @return alpha
   */
  double alpha();

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

  @Override
  default boolean isSelective(int unit) {
    OptionalDouble p = pValue(unit);
    return p.isPresent() && p.getAsDouble() < alpha();
  }

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
}
