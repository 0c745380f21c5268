/** Numbers in the summaries of analyses, by their paths. */
@NullMarked
package io.github.numerosity.stats.summary;

import org.jspecify.annotations.NullMarked;
