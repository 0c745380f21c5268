package io.github.numerosity.stats.posthoc;

import java.util.OptionalDouble;

/**
 * Separation of a pair of numerosities in the units of a layer.
 *
 * @param pair the numerosities
 * @param testedUnits number of units in which the pair could be tested
 * @param separatedShare share of these in which p is below alpha; empty if there are none
 * @param standardizedDifference mean of |difference| over the pooled standard deviation within
 *     numerosities, over the units that vary within numerosities; empty if there are none
 */
public record Separation(
    NumerosityPair pair,
    int testedUnits,
    OptionalDouble separatedShare,
    OptionalDouble standardizedDifference) {}
