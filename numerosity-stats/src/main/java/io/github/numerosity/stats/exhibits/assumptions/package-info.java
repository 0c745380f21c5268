/** Figures and tables of the checks of assumptions. */
@NullMarked
package io.github.numerosity.stats.exhibits.assumptions;

import org.jspecify.annotations.NullMarked;
