/** How the share of selective units depends on the number of images. */
@NullMarked
package io.github.numerosity.stats.samplesize;

import org.jspecify.annotations.NullMarked;
