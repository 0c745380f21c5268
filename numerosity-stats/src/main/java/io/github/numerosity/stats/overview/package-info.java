/** What a reader with one minute looks at, drawn from several analyses together. */
@NullMarked
package io.github.numerosity.stats.overview;

import org.jspecify.annotations.NullMarked;
