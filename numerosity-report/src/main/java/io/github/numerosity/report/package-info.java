/**
 * Exhibits as figures and pages. Knows what a figure holds, not which analysis made it; Lets-Plot
 * lays out axes and marks, and none of its types is in a public signature.
 */
@NullMarked
package io.github.numerosity.report;

import org.jspecify.annotations.NullMarked;
