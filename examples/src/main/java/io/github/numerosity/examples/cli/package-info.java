/** Command line: {@code numerosity run quickstart}. */
@NullMarked
package io.github.numerosity.examples.cli;

import org.jspecify.annotations.NullMarked;
