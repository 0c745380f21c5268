/** Whether responses meet what the tests suppose, beside the verdicts of several tests. */
@NullMarked
package io.github.numerosity.stats.assumptions;

import org.jspecify.annotations.NullMarked;
