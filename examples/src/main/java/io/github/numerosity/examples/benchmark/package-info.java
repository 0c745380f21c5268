/** Programs that measure speed and memory; the documentation has their results. */
@NullMarked
package io.github.numerosity.examples.benchmark;

import org.jspecify.annotations.NullMarked;
