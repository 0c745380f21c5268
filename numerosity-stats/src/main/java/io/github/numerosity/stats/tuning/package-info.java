/**
 * Tuning to number: tuning curves, preference groups, curve shapes, Gaussian fits, the range test.
 */
@NullMarked
package io.github.numerosity.stats.tuning;

import org.jspecify.annotations.NullMarked;
