/**
 * Numerical kernels: distributions, correlations, corrections, fits; they know no stimulus and no
 * network.
 */
@NullMarked
package io.github.numerosity.stats.math;

import org.jspecify.annotations.NullMarked;
