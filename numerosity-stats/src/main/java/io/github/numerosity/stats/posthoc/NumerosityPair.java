package io.github.numerosity.stats.posthoc;

/**
 * Pair of numerosities.
 *
 * @param numerosityA the smaller one
 * @param numerosityB the larger one
 */
public record NumerosityPair(int numerosityA, int numerosityB) {}
