/** Command line: {@code numerosity run quickstart}. */
@NullMarked
package io.github.numerosity.cli;

import org.jspecify.annotations.NullMarked;
