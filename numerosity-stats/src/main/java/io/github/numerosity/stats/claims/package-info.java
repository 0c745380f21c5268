/** Verdicts on the poster's claims, with their evidence and controls. */
@NullMarked
package io.github.numerosity.stats.claims;

import org.jspecify.annotations.NullMarked;
