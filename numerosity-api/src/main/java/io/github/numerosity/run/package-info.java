/** How a plan is carried out: folder, threads, progress. */
@NullMarked
package io.github.numerosity.run;

import org.jspecify.annotations.NullMarked;
