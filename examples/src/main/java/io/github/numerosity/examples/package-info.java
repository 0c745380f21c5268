/** Programs that show how the library is used. */
@NullMarked
package io.github.numerosity.examples;

import org.jspecify.annotations.NullMarked;
