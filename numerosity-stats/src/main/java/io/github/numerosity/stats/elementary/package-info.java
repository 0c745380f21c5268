/** Elementary statistics: corrections of p, correlations, t tests, scales and Gaussian fits. */
@NullMarked
package io.github.numerosity.stats.elementary;

import org.jspecify.annotations.NullMarked;
