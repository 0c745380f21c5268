/** The poster's claims, each beside its evidence and its controls. */
@NullMarked
package io.github.numerosity.stats.claims;

import org.jspecify.annotations.NullMarked;
