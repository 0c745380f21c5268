package io.github.numerosity.stats.posthoc;

import java.util.OptionalDouble;

/**
 * Comparison of two groups of values by {@link TukeyHsd}.
 *
 * @param groupA the smaller label
 * @param groupB the larger label
 * @param difference mean of group B less mean of group A
 * @param q |difference| / √(MSW / 2 · (1/n_a + 1/n_b)), with MSW the mean square within groups;
 *     empty for equal means without variance
 * @param degreesOfFreedom of MSW: values less groups
 * @param pValue of q by the studentized range, for all pairs together; empty without q
 * @param lower end of the simultaneous interval of 1 − alpha for the difference
 * @param upper its upper end
 */
public record GroupPair(
    int groupA,
    int groupB,
    double difference,
    OptionalDouble q,
    int degreesOfFreedom,
    OptionalDouble pValue,
    double lower,
    double upper) {}
