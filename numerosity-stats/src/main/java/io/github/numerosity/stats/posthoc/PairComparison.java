package io.github.numerosity.stats.posthoc;

import java.util.OptionalDouble;

/**
 * Comparison of a pair of numerosities in one unit.
 *
 * @param pair the numerosities
 * @param difference mean of the larger numerosity minus mean of the smaller
 * @param q studentized difference; empty without a variance
 * @param degreesOfFreedom of the error of q; empty for an untested pair
 * @param pValue of q, for all pairs together
 * @param logPValue natural logarithm of {@code pValue}
 * @param lower lower end of the simultaneous interval at 1 - alpha
 * @param upper upper end of the interval
 */
public record PairComparison(
    NumerosityPair pair,
    double difference,
    OptionalDouble q,
    OptionalDouble degreesOfFreedom,
    OptionalDouble pValue,
    OptionalDouble logPValue,
    OptionalDouble lower,
    OptionalDouble upper) {
  /** Creates the result for an untested pair. */
  static PairComparison untested(NumerosityPair pair, double difference) {
    OptionalDouble none = OptionalDouble.empty();
    return new PairComparison(pair, difference, none, none, none, none, none, none);
  }
}
