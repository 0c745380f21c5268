/** JSON text read into located values, and plain values written canonically. */
@NullMarked
package io.github.numerosity.json;

import org.jspecify.annotations.NullMarked;
