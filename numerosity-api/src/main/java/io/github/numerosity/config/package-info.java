/** Experiments read from and written to JSON files. */
@NullMarked
package io.github.numerosity.config;

import org.jspecify.annotations.NullMarked;
