/** Shared pieces of exhibits: estimates over networks as words, cells, series and dots. */
@NullMarked
package io.github.numerosity.stats.exhibits;

import org.jspecify.annotations.NullMarked;
