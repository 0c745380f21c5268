/** Exhibits as figures and pages, for any analysis. */
@NullMarked
package io.github.numerosity.report;

import org.jspecify.annotations.NullMarked;
