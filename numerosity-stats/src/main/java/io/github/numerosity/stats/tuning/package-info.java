/** How the response runs over numerosities: tuning curves, preference groups, the range test. */
@NullMarked
package io.github.numerosity.stats.tuning;

import org.jspecify.annotations.NullMarked;
