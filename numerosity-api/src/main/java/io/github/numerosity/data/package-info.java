/** Data sets of labelled images, for training. */
@NullMarked
package io.github.numerosity.data;

import org.jspecify.annotations.NullMarked;
