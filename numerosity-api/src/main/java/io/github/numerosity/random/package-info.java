/** Chance: one named algorithm, and streams of it derived from a seed, a purpose and indices. */
@NullMarked
package io.github.numerosity.random;

import org.jspecify.annotations.NullMarked;
