/** Figures and tables of regressions on features besides number. */
@NullMarked
package io.github.numerosity.stats.exhibits.covariates;

import org.jspecify.annotations.NullMarked;
