/** Components of experiments that JSON can name: their types, settings and discovery. */
@NullMarked
package io.github.numerosity.component;

import org.jspecify.annotations.NullMarked;
