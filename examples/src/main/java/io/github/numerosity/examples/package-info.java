/** Example programs. */
@NullMarked
package io.github.numerosity.examples;

import org.jspecify.annotations.NullMarked;
