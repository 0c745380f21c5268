/** Which stimuli are shown: the plan, its table, and designs read from files. */
@NullMarked
package io.github.numerosity.design;

import org.jspecify.annotations.NullMarked;
