/** Figures and tables of selective units. */
@NullMarked
package io.github.numerosity.stats.exhibits.selectivity;

import org.jspecify.annotations.NullMarked;
