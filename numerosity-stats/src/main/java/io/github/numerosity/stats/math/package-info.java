/**
 * Numerical kernels (distributions, test statistics, least squares), independent of stimuli and
 * networks.
 */
@NullMarked
package io.github.numerosity.stats.math;

import org.jspecify.annotations.NullMarked;
