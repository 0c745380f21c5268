/** Shared parts of exhibits: estimates over networks as words, table cells, series and dots. */
@NullMarked
package io.github.numerosity.stats.exhibits;

import org.jspecify.annotations.NullMarked;
