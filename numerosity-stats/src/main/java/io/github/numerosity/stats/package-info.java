/** Statistics of number selectivity: tests, tuning, representational similarity, claims. */
@NullMarked
package io.github.numerosity.stats;

import org.jspecify.annotations.NullMarked;
