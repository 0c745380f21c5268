package io.github.numerosity.stats.selectivity;

/**
 * Effect sizes of numerosity for one unit; partial ones if the design has further factors.
 *
 * @param etaSquared share of the variance explained by numerosity; biased upwards
 * @param omegaSquared estimate of this share in the population; may be negative
 * @param epsilonSquared this share adjusted like an adjusted R²; may be negative
 */
public record EffectSizes(double etaSquared, double omegaSquared, double epsilonSquared) {}
