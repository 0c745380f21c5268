/** Figures of selective shares by the number of images. */
@NullMarked
package io.github.numerosity.stats.exhibits.samplesize;

import org.jspecify.annotations.NullMarked;
