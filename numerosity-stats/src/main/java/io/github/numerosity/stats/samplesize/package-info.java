/** Dependence of the selective share on the number of images. */
@NullMarked
package io.github.numerosity.stats.samplesize;

import org.jspecify.annotations.NullMarked;
