/** Images of a known number of items: generators, sets, realised properties and their checks. */
@NullMarked
package io.github.numerosity.stimulus;

import org.jspecify.annotations.NullMarked;
