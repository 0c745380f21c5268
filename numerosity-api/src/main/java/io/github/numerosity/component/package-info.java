/**
 * Components of experiments that JSON can name: their types, settings and discovery; problems of
 * experiments; and the supertype of the exceptions of the library.
 */
@NullMarked
package io.github.numerosity.component;

import org.jspecify.annotations.NullMarked;
