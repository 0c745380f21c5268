/** Regressions of responses on number and realised features of the stimuli. */
@NullMarked
package io.github.numerosity.stats.covariates;

import org.jspecify.annotations.NullMarked;
