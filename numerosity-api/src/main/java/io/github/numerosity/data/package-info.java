/** Labelled images that networks are trained on. */
@NullMarked
package io.github.numerosity.data;

import org.jspecify.annotations.NullMarked;
