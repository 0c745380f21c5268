/**
 * Exhibits as figures and pages. Depends on the contents of a figure, not on the analysis that made
 * it.
 */
@NullMarked
package io.github.numerosity.report;

import org.jspecify.annotations.NullMarked;
