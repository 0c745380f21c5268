/** Exact shapes of items: areas, outlines, overlap and convex hulls. */
@NullMarked
package io.github.numerosity.geometry;

import org.jspecify.annotations.NullMarked;
