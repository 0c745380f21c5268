/** Experiments: the plan of networks, stimuli, probe and analyses, and its runner. */
@NullMarked
package io.github.numerosity.experiment;

import org.jspecify.annotations.NullMarked;
