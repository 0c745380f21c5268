/**
 * Passes over responses that tests share: counts, means and sums of squares per unit and condition,
 * and tiles of units where a test needs the whole distribution.
 */
@NullMarked
package io.github.numerosity.stats.moments;

import org.jspecify.annotations.NullMarked;
