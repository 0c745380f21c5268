/** Figures and tables of preferred numerosities and tuning curves. */
@NullMarked
package io.github.numerosity.stats.exhibits.tuning;

import org.jspecify.annotations.NullMarked;
