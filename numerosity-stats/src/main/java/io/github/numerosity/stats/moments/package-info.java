/** What the tests share: counts, means and sums of squares per unit and condition, in one pass. */
@NullMarked
package io.github.numerosity.stats.moments;

import org.jspecify.annotations.NullMarked;
