/** Threads of a run, values computed once, and locks between processes. */
@NullMarked
package io.github.numerosity.concurrent;

import org.jspecify.annotations.NullMarked;
