/** Tests of pairs of numerosities in each unit after the analysis of variance. */
@NullMarked
package io.github.numerosity.stats.posthoc;

import org.jspecify.annotations.NullMarked;
