package io.github.numerosity.stats.posthoc;

import java.util.OptionalDouble;

/**
 * How a layer tells a pair of numerosities apart.
 *
 * @param pair the numerosities
 * @param testedUnits units in which the pair could be tested
 * @param separatedShare share of them in which p is below alpha; empty without such
 * @param standardizedDifference mean over the units that vary within numerosities of |difference|
 *     over the standard deviation within, all numerosities pooled; empty without such
 */
public record Separation(
    NumerosityPair pair,
    int testedUnits,
    OptionalDouble separatedShare,
    OptionalDouble standardizedDifference) {}
