/** Representational similarity analysis: dissimilarities of conditions, compared with models. */
@NullMarked
package io.github.numerosity.stats.rsa;

import org.jspecify.annotations.NullMarked;
