/** Programs that measure speed and memory; their figures stand in the documentation. */
@NullMarked
package io.github.numerosity.examples.benchmark;

import org.jspecify.annotations.NullMarked;
