/** Geometry of items: shapes, areas, overlap and convex hulls. */
@NullMarked
package io.github.numerosity.geometry;

import org.jspecify.annotations.NullMarked;
