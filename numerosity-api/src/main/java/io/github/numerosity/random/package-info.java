/**
 * Random generators: one named algorithm, with streams derived from a seed, a purpose and indices.
 */
@NullMarked
package io.github.numerosity.random;

import org.jspecify.annotations.NullMarked;
