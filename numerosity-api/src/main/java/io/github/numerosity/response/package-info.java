/** Responses of units to stimuli: probes, replayable responses and one-pass folds. */
@NullMarked
package io.github.numerosity.response;

import org.jspecify.annotations.NullMarked;
