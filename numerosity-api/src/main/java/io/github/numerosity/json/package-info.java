/** Reader of JSON into located values, and writer of plain values in canonical form. */
@NullMarked
package io.github.numerosity.json;

import org.jspecify.annotations.NullMarked;
