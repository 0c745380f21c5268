/** Design of the stimuli of an experiment: the plan, its rows, and designs read from files. */
@NullMarked
package io.github.numerosity.design;

import org.jspecify.annotations.NullMarked;
