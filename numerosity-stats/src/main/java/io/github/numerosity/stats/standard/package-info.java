/** Every analysis of this module at once, for responses recorded elsewhere. */
@NullMarked
package io.github.numerosity.stats.standard;

import org.jspecify.annotations.NullMarked;
