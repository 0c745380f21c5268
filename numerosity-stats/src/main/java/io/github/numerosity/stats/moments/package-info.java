/**
 * Passes over responses that tests share: counts, means and sums of squares per unit and condition,
 * and tiles of units for tests that need the whole distribution.
 */
@NullMarked
package io.github.numerosity.stats.moments;

import org.jspecify.annotations.NullMarked;
