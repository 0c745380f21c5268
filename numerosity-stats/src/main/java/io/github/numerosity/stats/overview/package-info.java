/** Main figures of an experiment, combined from several analyses. */
@NullMarked
package io.github.numerosity.stats.overview;

import org.jspecify.annotations.NullMarked;
