/** What the analyses find where nothing is to be found. */
@NullMarked
package io.github.numerosity.stats.nulls;

import org.jspecify.annotations.NullMarked;
