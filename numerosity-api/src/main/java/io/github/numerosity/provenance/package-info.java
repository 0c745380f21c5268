/** Provenance of a result: digests of configuration, data and stimuli. */
@NullMarked
package io.github.numerosity.provenance;

import org.jspecify.annotations.NullMarked;
