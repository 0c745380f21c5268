/** Networks in TensorFlow: a recipe for them, how they are trained and how they respond. */
@NullMarked
package io.github.numerosity.tf;

import org.jspecify.annotations.NullMarked;
