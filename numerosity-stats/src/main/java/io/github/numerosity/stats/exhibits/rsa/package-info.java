/** Figures and tables of representational similarity. */
@NullMarked
package io.github.numerosity.stats.exhibits.rsa;

import org.jspecify.annotations.NullMarked;
