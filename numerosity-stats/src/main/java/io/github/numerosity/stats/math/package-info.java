/**
 * Numerical kernels (distributions, correlations, corrections, fits), independent of stimuli and
 * networks.
 */
@NullMarked
package io.github.numerosity.stats.math;

import org.jspecify.annotations.NullMarked;
