/** Null distributions of the results of analyses. */
@NullMarked
package io.github.numerosity.stats.nulls;

import org.jspecify.annotations.NullMarked;
