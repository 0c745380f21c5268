/** The plan that composes networks, stimuli, probe and analyses, and what came of it. */
@NullMarked
package io.github.numerosity.experiment;

import org.jspecify.annotations.NullMarked;
