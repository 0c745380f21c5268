/** What units answer beyond number: regressions on realised properties of the stimuli. */
@NullMarked
package io.github.numerosity.stats.covariates;

import org.jspecify.annotations.NullMarked;
