/** Stimuli of a run: stimuli drawn once, their table, figures and constraint check. */
@NullMarked
package io.github.numerosity.shown;

import org.jspecify.annotations.NullMarked;
