/** Locks that keep two processes from writing to the same place. */
@NullMarked
package io.github.numerosity.lock;

import org.jspecify.annotations.NullMarked;
