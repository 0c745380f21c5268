package io.github.numerosity.stats.selectivity;

/**
 * Effect sizes of numerosity for one unit; partial ones where the design has further factors.
 *
 * @param etaSquared share of the variance that numerosity explains; biased upward
 * @param omegaSquared the same, corrected for bias with regard to the population; may be negative
 * @param epsilonSquared the same, adjusted as an adjusted R² is; may be negative
 */
public record EffectSizes(double etaSquared, double omegaSquared, double epsilonSquared) {}
