package io.github.numerosity.stats.posthoc;

import java.util.OptionalDouble;

/**
 * A pair of numerosities in one unit.
 *
 * @param pair the numerosities
 * @param difference mean of the larger numerosity less mean of the smaller
 * @param q the studentized difference; empty without variance to compare it with
 * @param degreesOfFreedom of q's error; empty for an untested pair
 * @param pValue of q, for all pairs together
 * @param logPValue its natural logarithm
 * @param lower end of the simultaneous interval of 1 - alpha
 * @param upper its upper end
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
  /** A pair that was not tested. */
  static PairComparison untested(NumerosityPair pair, double difference) {
    OptionalDouble none = OptionalDouble.empty();
    return new PairComparison(pair, difference, none, none, none, none, none, none);
  }
}
