/** Where a result comes from: digests of configuration, data and weights, and seeds. */
@NullMarked
package io.github.numerosity.provenance;

import org.jspecify.annotations.NullMarked;
