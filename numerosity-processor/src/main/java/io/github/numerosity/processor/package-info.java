/** The annotation processor of settings records. */
@NullMarked
package io.github.numerosity.processor;

import org.jspecify.annotations.NullMarked;
