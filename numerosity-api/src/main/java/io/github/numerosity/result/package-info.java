/** Tables and figures as plain data. */
@NullMarked
package io.github.numerosity.result;

import org.jspecify.annotations.NullMarked;
