package io.github.numerosity.stats.selectivity;

import java.util.OptionalDouble;

/**
 * Test of one variable for a difference between groups, by a {@link OneWayTest}.
 *
 * @param statistic F = (SSB / (k − 1)) / (SSW / (N − k)) of k groups and N values in the analysis
 *     of variance, Welch's F, or H corrected for ties; infinite if there is no variance within
 * @param degreesOfFreedomBetween k − 1
 * @param degreesOfFreedomWithin N − k, or fewer and not whole by Welch's test; empty for ranks
 * @param pValue probability of a larger statistic if the groups do not differ
 * @param logPValue its natural logarithm, exact where p underflows
 * @param effects effect sizes of the analysis of variance, whatever the test
 */
public record GroupComparison(
    double statistic,
    int degreesOfFreedomBetween,
    OptionalDouble degreesOfFreedomWithin,
    double pValue,
    double logPValue,
    EffectSizes effects) {}
