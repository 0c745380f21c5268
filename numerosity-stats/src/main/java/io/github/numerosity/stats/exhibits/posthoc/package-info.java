/** Figures and tables of pairwise comparisons. */
@NullMarked
package io.github.numerosity.stats.exhibits.posthoc;

import org.jspecify.annotations.NullMarked;
