/** Built-in generators of dot arrays and their settings. */
@NullMarked
package io.github.numerosity.dots;

import org.jspecify.annotations.NullMarked;
