/** Checks of the assumptions of tests, with the verdicts of several tests. */
@NullMarked
package io.github.numerosity.stats.assumptions;

import org.jspecify.annotations.NullMarked;
