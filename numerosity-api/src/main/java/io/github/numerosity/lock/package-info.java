/** Locks that prevent two processes from writing to the same folder. */
@NullMarked
package io.github.numerosity.lock;

import org.jspecify.annotations.NullMarked;
