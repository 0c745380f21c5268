/** Comparison of runs: differences in their settings and results. */
@NullMarked
package io.github.numerosity.stats.comparison;

import org.jspecify.annotations.NullMarked;
