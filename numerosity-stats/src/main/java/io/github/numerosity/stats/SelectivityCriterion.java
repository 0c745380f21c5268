package io.github.numerosity.stats;

import io.github.numerosity.analysis.SelectivityAnalysis;

/**
 * An analysis that decides which units are number-selective. What needs such a verdict (tuning
 * curves of selective units, a shuffled null) holds a criterion as a part.
 *
 * @param <R> its verdicts on one network
 */
public interface SelectivityCriterion<R extends SelectivityResult> extends SelectivityAnalysis<R> {}
