/** Figures and tables of null distributions. */
@NullMarked
package io.github.numerosity.stats.exhibits.nulls;

import org.jspecify.annotations.NullMarked;
