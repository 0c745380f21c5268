/** Runs beside each other: what differs in their settings, and in what was found. */
@NullMarked
package io.github.numerosity.stats.comparison;

import org.jspecify.annotations.NullMarked;
