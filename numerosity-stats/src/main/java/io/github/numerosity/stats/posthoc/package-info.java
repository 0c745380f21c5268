/** Which numerosities a unit tells apart: tests of pairs after the analysis of variance. */
@NullMarked
package io.github.numerosity.stats.posthoc;

import org.jspecify.annotations.NullMarked;
