/** Pictures of a known number of items: generators, sets, designs and realised properties. */
@NullMarked
package io.github.numerosity.stimulus;

import org.jspecify.annotations.NullMarked;
