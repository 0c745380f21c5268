/** Execution of an experiment: options, progress, run folder. */
@NullMarked
package io.github.numerosity.run;

import org.jspecify.annotations.NullMarked;
