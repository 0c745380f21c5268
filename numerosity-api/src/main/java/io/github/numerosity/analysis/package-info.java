/** Analyses of responses and their results per network. */
@NullMarked
package io.github.numerosity.analysis;

import org.jspecify.annotations.NullMarked;
